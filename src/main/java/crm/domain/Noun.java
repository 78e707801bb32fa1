package crm.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sort of record that an export holds: what its fields are called, and what may stand in them.
 *
 * @param name in the singular, such as {@code touch-tag}
 * @param file what its sheet is called without the ending, such as {@code touch-tags}
 * @param group what {@code crm export} calls it and what belongs to it, such as {@code touches}
 */
public record Noun(String name, String file, String group, List<Field> fields) {
    /** What stands in a field, and how its text is written. */
    public enum Form {
        TEXT("text"),
        /** The key of a customer or of content. */
        KEY("a key, such as acme"),
        /** {@code 2026-11-21}. */
        DAY("a day, such as 2026-11-21"),
        /** {@code 2026-11-21T15:04:05+01:00}. */
        MOMENT("a time, such as 2026-11-21T15:04:05+01:00"),
        WHOLE("a whole number"),
        DECIMAL("a number, such as 12000.50"),
        /** {@code true} or {@code false}. */
        FLAG("true or false"),
        /** Some of the words, with commas between them. */
        WORDS("words with commas between them");

        private final String about;

        Form(String about) {
            this.about = about;
        }

        /** Whether it is text that a spreadsheet could take for a formula. */
        public boolean words() {
            return this == TEXT || this == KEY || this == WORDS;
        }

        /** What may stand there, such as {@code a day, such as 2026-11-21}. */
        public String about() {
            return about;
        }
    }

    /**
     * A field.
     *
     * @param required whether something always stands in it
     * @param words the only ones that may stand in it; empty where any may
     * @param least of a whole number
     * @param most of a whole number
     */
    public record Field(String name, Form form, boolean required, List<String> words, long least, long most) {
        public Field {
            words = List.copyOf(words);
        }

        /** What may stand there, in words. */
        public String about() {
            if (!words.isEmpty()) {
                return (form == Form.WORDS ? "some of " : "") + String.join(", ", words);
            }
            return form == Form.WHOLE && most < Integer.MAX_VALUE
                    ? form.about() + " from " + least + " to " + most
                    : form.about();
        }

        /** {@code text} as it is; a {@link Failure.BadData} where it may not stand here. */
        public @Nullable String checked(@Nullable String text) {
            if (text == null) {
                if (required) {
                    throw new CrmException(new Failure.BadData(null, name + " is missing"));
                }
                return null;
            }
            Text.clean(name, text);
            if (!fits(text)) {
                throw new CrmException(new Failure.BadData(
                        null, "'" + Text.shown(text) + "' cannot be " + name + ": that is " + about()));
            }
            return text;
        }

        private boolean fits(String text) {
            try {
                return switch (form) {
                    case TEXT -> words.isEmpty() || words.contains(text);
                    case WORDS -> words.containsAll(Arrays.asList(text.split(",", -1)));
                    case KEY -> Names.isKey(text);
                    case DAY -> LocalDate.parse(text).toString().equals(text);
                    case MOMENT -> OffsetDateTime.parse(text).getYear() >= 0;
                    case WHOLE -> whole(Long.parseLong(text));
                    case DECIMAL -> new BigDecimal(text).precision() > 0;
                    case FLAG -> text.equals("true") || text.equals("false");
                };
            } catch (DateTimeException | NumberFormatException e) {
                return false;
            }
        }

        private boolean whole(long number) {
            return number >= least && number <= most;
        }
    }

    /**
     * A record.
     *
     * @param values by field; null where there is none, which is not that it is empty
     */
    public record Entry(Noun noun, List<@Nullable String> values) {
        public Entry {
            if (values.size() != noun.fields.size()) {
                throw new IllegalArgumentException(values.size() + " values for " + noun);
            }
        }

        public @Nullable String value(String field) {
            return values.get(noun.place(field));
        }
    }

    public Noun {
        fields = List.copyOf(fields);
    }

    /** Where a field stands among the others; -1 where there is none of that name. */
    public int place(String field) {
        for (int index = 0; index < fields.size(); index++) {
            if (fields.get(index).name().equals(field)) {
                return index;
            }
        }
        return -1;
    }
}
