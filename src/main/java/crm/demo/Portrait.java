package crm.demo;

import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Funnel;
import crm.domain.Names;
import crm.domain.Stage;
import crm.domain.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer as {@code customers.txt} paints it.
 *
 * @param words what is known of it, by word
 * @param phases how it was looked after, and when
 * @param story the touches that are its own
 */
record Portrait(String name, Map<String, String> words, List<Phase> phases, List<Happening> story) {
    /** Nothing of the firm's is older, in days: it began to keep a log then. */
    private static final int OLDEST = 735;

    /** Looked after so from {@code from} to {@code to} days ago. */
    record Phase(String rhythm, int from, int to) {
        static Phase parse(String text) {
            String[] words = text.split(" |\\.\\.");
            return new Phase(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        }
    }

    static List<Portrait> all() {
        List<Portrait> all = new ArrayList<>();
        for (String line : Resource.lines("customers.txt")) {
            if (line.startsWith(" ")) {
                all.get(all.size() - 1).add(line.strip());
            } else {
                all.add(new Portrait(line, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>()));
            }
        }
        return all;
    }

    private void add(String line) {
        char first = line.charAt(0);
        if (first == '-' || Character.isDigit(first)) {
            story.add(Happening.parse(line));
            return;
        }
        for (String pair : line.split("; *")) {
            int blank = pair.indexOf(' ');
            String word = pair.substring(0, blank);
            String value = pair.substring(blank + 1);
            if (word.equals("rhythm")) {
                phases.add(Phase.parse(value));
            } else {
                words.put(word, value);
            }
        }
    }

    String key() {
        return words.getOrDefault("key", Names.key(name));
    }

    String owner() {
        return words.getOrDefault("owner", "");
    }

    /** Who looked after it so many days ago. */
    String owner(int ago) {
        String before = words.get("before");
        return before != null && ago > number(tail(before)) ? head(before) : owner();
    }

    /** The stages before the one it is in, the first one first. */
    List<Funnel.Entry> way(Workdays days) {
        List<Funnel.Entry> way = new ArrayList<>();
        for (String stop : list("way")) {
            way.add(new Funnel.Entry(Stage.valueOf(head(stop).toUpperCase(Locale.ROOT)), days.ago(number(tail(stop)))));
        }
        return way;
    }

    Customer customer(Workdays days) {
        LocalDate since = ago(days, words.get("sold"));
        List<Funnel.Entry> way = way(days);
        LocalDate added = way.isEmpty()
                ? days.ago(Math.min(OLDEST, number(words.getOrDefault("added", words.get("sold")))))
                : way.get(0).day();
        String stage = words.getOrDefault("stage", "customer " + words.get("sold"));
        String snooze = words.get("snooze");
        return new Customer(
                0,
                key(),
                name,
                Stage.valueOf(head(stage).toUpperCase(Locale.ROOT)),
                days.ago(number(tail(stage))),
                words.get("tier"),
                owner(),
                since,
                added,
                null,
                words.containsKey("window") ? Window.parse(String.valueOf(words.get("window"))) : null,
                words.containsKey("worth") ? new BigDecimal(words.get("worth")) : null,
                ahead(days, words.get("renewal")),
                ago(days, words.get("archived")),
                snooze == null ? null : new Customer.Snooze(days.today().plusDays(number(head(snooze))), tail(snooze)),
                words.get("note"),
                dealings(),
                list("alias"),
                list("domain"),
                list("email"),
                list("interest"),
                list("tag"));
    }

    private Dealings dealings() {
        String pays = words.get("pays");
        return new Dealings(
                words.get("goal"),
                words.get("success"),
                words.get("bought"),
                words.get("terms"),
                pays == null ? null : Dealings.Pays.valueOf(pays.toUpperCase(Locale.ROOT)),
                words.containsKey("discounts") ? Boolean.TRUE : null,
                words.get("buys"));
    }

    private List<String> list(String word) {
        String value = words.get(word);
        return value == null ? List.of() : List.of(value.split(", *"));
    }

    private static @Nullable LocalDate ago(Workdays days, @Nullable String number) {
        return number == null ? null : days.ago(number(number));
    }

    private static @Nullable LocalDate ahead(Workdays days, @Nullable String number) {
        return number == null ? null : days.today().plusDays(number(number));
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(String.valueOf(text));
    }

    private static String head(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    private static String tail(String text) {
        return text.substring(text.indexOf(' ') + 1);
    }
}
