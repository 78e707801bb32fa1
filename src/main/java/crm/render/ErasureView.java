package crm.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was forgotten, or would be. */
public final class ErasureView {
    public static final View<Erased> VIEW = View.of("name", ErasureView::row);

    private ErasureView() {}

    /**
     * @param key of the customer
     * @param contact the name of its contact; null where the customer itself is meant
     * @param rows how many rows by the name of their table
     * @param backups files that still hold the name, as crm knows
     * @param drafts files of crm's that held it and are gone
     * @param templates files of the user's that hold it
     */
    public record Erased(
            String key,
            String customer,
            @Nullable String contact,
            Map<String, Integer> rows,
            int texts,
            int journal,
            int mentions,
            List<String> backups,
            List<String> drafts,
            List<String> templates) {
        String name() {
            return contact == null ? customer : contact;
        }
    }

    /** {@code Zoë Smits (acme): 1 contact, 3 contact details, 2 touches; 4 entries of the journal}. */
    public static String counts(Erased erased) {
        List<String> parts = new ArrayList<>();
        erased.rows().forEach((table, count) -> parts.add(count + " " + noun(table, count)));
        if (erased.texts() > 0) {
            parts.add("the name in " + Ages.amount(erased.texts(), "other text", "other texts"));
        }
        if (erased.journal() > 0) {
            parts.add(Ages.amount(erased.journal(), "entry", "entries") + " of the journal");
        }
        return erased.name() + (erased.contact() == null ? "" : " (" + erased.key() + ")") + ": "
                + String.join(", ", parts);
    }

    /** The name of a table as people say it: {@code 3 contact details}. */
    static String noun(String table, int count) {
        String noun = table.replace('_', ' ');
        if (count == 1 || noun.equals("kudos") || noun.equals("stale seen")) {
            return noun;
        }
        return noun.endsWith("ch") ? noun + "es" : noun + "s";
    }

    private static Row row(Erased erased) {
        Row rows = new Row();
        erased.rows().forEach(rows::count);
        return new Row()
                .text("name", erased.name())
                .text("key", erased.key())
                .text("contact", erased.contact())
                .fields("rows", rows)
                .count("texts", erased.texts())
                .count("journal", erased.journal())
                .count("mentions", erased.mentions())
                .words("backups", erased.backups())
                .words("drafts", erased.drafts())
                .words("templates", erased.templates());
    }
}
