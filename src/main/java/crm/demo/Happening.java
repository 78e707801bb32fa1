package crm.demo;

import crm.domain.Channel;
import crm.domain.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One touch as the text files write it, {@code 12 fix call out #service | note | what they got | link}: everything but
 * whom it was with and on which day.
 *
 * @param days back from today, below zero ahead; after a {@code +} days after the touch that it follows; 0 where not said
 * @param value what they got; null where not said
 * @param link a URL; null where none
 * @param by who of us; null for the owner of the customer
 * @param toNobody whether it was for no person in particular, as an invoice is
 * @param gaveNothing whether they got nothing, whatever the kind says
 * @param cancelled whether it did not happen after all
 */
record Happening(
        int days,
        String kind,
        Channel channel,
        Direction direction,
        String note,
        @Nullable String value,
        @Nullable String link,
        @Nullable String by,
        boolean toNobody,
        boolean gaveNothing,
        boolean cancelled,
        List<String> tags) {

    /** {@link IllegalStateException} where the line cannot be read: the files are part of the program. */
    static Happening parse(String line) {
        String[] parts = line.strip().split(" *\\| *");
        List<String> words = new ArrayList<>(List.of(parts[0].split(" +")));
        String first = words.get(0);
        int days = first.matches("[+-]?[0-9]+") ? Integer.parseInt(words.remove(0)) : 0;
        if (words.size() < 3 || parts.length < 2 || parts.length > 4) {
            throw new IllegalStateException("not a touch: " + line);
        }
        String by = null;
        boolean toNobody = false;
        boolean gaveNothing = false;
        boolean cancelled = false;
        List<String> tags = new ArrayList<>();
        for (String word : words.subList(3, words.size())) {
            if (word.startsWith("@")) {
                by = word.substring(1);
            } else if (word.startsWith("#")) {
                tags.add(word.substring(1));
            } else {
                switch (word) {
                    case "nobody" -> toNobody = true;
                    case "gave-nothing" -> gaveNothing = true;
                    case "cancelled" -> cancelled = true;
                    default -> throw new IllegalStateException("what is '" + word + "'? " + line);
                }
            }
        }
        return new Happening(
                days,
                words.get(0),
                Channel.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                Direction.valueOf(words.get(2).toUpperCase(Locale.ROOT)),
                parts[1],
                parts.length > 2 ? parts[2] : null,
                parts.length > 3 ? parts[3] : null,
                by,
                toNobody,
                gaveNothing,
                cancelled,
                tags);
    }
}
