package crm.demo;

import crm.domain.TouchIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One fact as the text files write it, {@code WHAT | word value; word value}, below the one it belongs to.
 *
 * @param whose what stands at the margin: most often the key of a customer
 * @param what the words before the bar
 * @param words what is known of it, by word; a word alone has the value ""
 * @param next the lines that are indented further
 */
record Entry(String whose, String what, Map<String, String> words, List<Entry> next) {

    /** {@link IllegalStateException} where a line has a word that is not {@code known}: the files are part of the program. */
    static List<Entry> read(String file, String... known) {
        List<Entry> entries = new ArrayList<>();
        String whose = "";
        for (String line : Resource.lines(file)) {
            if (line.startsWith("    ")) {
                entries.get(entries.size() - 1).next().add(parse(whose, line, Set.of(known)));
            } else if (line.startsWith(" ")) {
                entries.add(parse(whose, line, Set.of(known)));
            } else {
                whose = line;
            }
        }
        return entries;
    }

    private static Entry parse(String whose, String line, Set<String> known) {
        String[] parts = line.strip().split(" +\\| +");
        Map<String, String> words = new LinkedHashMap<>();
        for (String pair : parts.length == 2 ? parts[1].split("; *") : new String[] {"?"}) {
            int blank = pair.indexOf(' ');
            String word = blank < 0 ? pair : pair.substring(0, blank);
            if (!known.contains(word) || words.put(word, blank < 0 ? "" : pair.substring(blank + 1)) != null) {
                throw new IllegalStateException("what is '" + word + "'? " + line);
            }
        }
        return new Entry(whose, parts[0], words, new ArrayList<>());
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    @Nullable
    String text(String word) {
        return words.get(word);
    }

    String text(String word, String otherwise) {
        return words.getOrDefault(word, otherwise);
    }

    List<String> list(String word) {
        return has(word) ? List.of(text(word, "").split(", *")) : List.of();
    }

    /** The constant that is written so, as in {@code decision-maker}. */
    <E extends Enum<E>> E one(Class<E> type, String word) {
        return Enum.valueOf(type, text(word, "").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Yes or no; null where not said. */
    @Nullable
    Boolean yes(String word) {
        return has(word) ? Boolean.valueOf(text(word, "").equals("yes")) : null;
    }

    /** The day so many days before today; null where not said. */
    @Nullable
    LocalDate day(String word, Workdays days) {
        return has(word) ? days.ago(number(word)) : null;
    }

    /** An id that is the same on every day; no two entries have the same. */
    String id() {
        return TouchIds.next(new Random((whose + what + words).hashCode()));
    }

    int number(String word) {
        if (!has(word)) {
            throw new IllegalStateException("no " + word + ": " + this);
        }
        return Integer.parseInt(text(word, ""));
    }
}
