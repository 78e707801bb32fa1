package crm.store;

import crm.domain.Noun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one field of an export lies in its table. */
sealed interface Column {
    /** The columns of the table that it fills. */
    List<String> columns();

    /** The field that holds it; null where it is made of another and need not be told. */
    Noun.@Nullable Field field();

    /** What to ask the table {@code t} for, with commas between where it is more than one thing; empty for nothing. */
    String asked();

    /** A field that is a column. */
    record Plain(String column, Noun.Field field) implements Column {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String asked() {
            return "t." + column;
        }
    }

    /** A time of day with its offset: two columns. */
    record Time(Noun.Field field) implements Column {
        @Override
        public List<String> columns() {
            return List.of("at", "utc_offset");
        }

        @Override
        public String asked() {
            return "t.at, t.utc_offset";
        }
    }

    /**
     * A row of a table, called by what names it outside of this store.
     *
     * @param late whether it may be one that is told of later
     */
    record Link(String column, Target to, boolean late, Noun.Field field) implements Column {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public String asked() {
            return "(" + to.name + " = t." + column + ")";
        }
    }

    /** A name without case and accents: made of {@code of}, as the program makes it today. */
    record Folded(String column, String of) implements Column {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Noun.@Nullable Field field() {
            return null;
        }

        @Override
        public String asked() {
            return "";
        }
    }

    /** What a link leads to, and what names it. */
    enum Target {
        CUSTOMER("customer", "SELECT key FROM customer WHERE id", "SELECT id FROM customer WHERE key = ?"),
        CONTENT("content", "SELECT key FROM content WHERE id", "SELECT id FROM content WHERE key = ?"),
        TOUCH("touch", "SELECT uid FROM touch WHERE id", "SELECT id FROM touch WHERE uid = ?"),
        PROMISE("promise", "SELECT uid FROM promise WHERE id", "SELECT id FROM promise WHERE uid = ?"),
        DOCUMENT("document", "SELECT uid FROM document WHERE id", "SELECT id FROM document WHERE uid = ?"),
        RISK("risk", "SELECT uid FROM risk WHERE id", "SELECT id FROM risk WHERE uid = ?"),
        /** By the key of the customer, a slash, and the name. */
        CONTACT(
                "contact",
                "SELECT c.key || '/' || p.name FROM contact p JOIN customer c ON c.id = p.customer_id WHERE p.id",
                "SELECT p.id FROM contact p JOIN customer c ON c.id = p.customer_id WHERE c.key = ? AND p.name_folded = ?");

        final String noun;
        /** The name of a row whose number follows after an equals sign. */
        final String name;
        /** The number of the row of a name; of contacts, of a key and a folded name. */
        final String row;

        Target(String noun, String name, String row) {
            this.noun = noun;
            this.name = name;
            this.row = row;
        }
    }
}
