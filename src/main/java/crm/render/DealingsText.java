package crm.render;

import crm.domain.Dealings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer wants of us and how it buys, for people. */
final class DealingsText {
    private DealingsText() {}

    /** What is known by its label, in the order to read it; holds stored text. */
    static Map<String, String> of(Dealings dealings) {
        Map<String, String> known = new LinkedHashMap<>();
        put(known, "goal", dealings.goal());
        put(known, "success is", dealings.success());
        put(known, "bought", dealings.sold());
        put(known, "terms", dealings.terms());
        put(known, "buys", dealings.buys());
        put(known, "pays", dealings.pays() == null ? null : dealings.pays().word());
        if (dealings.discounts() != null) {
            put(known, "discounts", dealings.discounts() ? "always asks for one" : "does not ask for them");
        }
        return known;
    }

    /** The same in fewer lines: what they bought with its terms, and in one line how they buy. */
    static Map<String, String> brief(Dealings dealings) {
        Map<String, String> known = new LinkedHashMap<>();
        put(known, "goal", dealings.goal());
        put(known, "success is", dealings.success());
        put(known, "bought", joined("; ", dealings.sold(), dealings.terms()));
        Boolean discounts = dealings.discounts();
        put(
                known,
                "habits",
                joined(
                        ", ",
                        dealings.buys() == null ? null : "buys " + dealings.buys(),
                        dealings.pays() == null
                                ? null
                                : "pays " + dealings.pays().word(),
                        Boolean.TRUE.equals(discounts) ? "always asks for a discount" : null));
        return known;
    }

    private static @Nullable String joined(String between, @Nullable String... texts) {
        List<String> there = new ArrayList<>();
        for (String text : texts) {
            if (text != null) {
                there.add(text);
            }
        }
        return there.isEmpty() ? null : String.join(between, there);
    }

    private static void put(Map<String, String> known, String label, @Nullable String text) {
        if (text != null) {
            known.put(label, text);
        }
    }
}
