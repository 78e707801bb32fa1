package crm.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a field may hold. Every output format says how it writes each of these. */
public sealed interface Value {
    /** No value: {@code null} in JSON, an empty cell in CSV. */
    None NONE = new None(List.of());

    /**
     * No value.
     *
     * @param fields names of the fields that stand here where there is a value, so that CSV has the same columns either
     *     way; empty for anything but {@link Fields}
     */
    record None(List<String> fields) implements Value {}

    /** Words, as stored: raw, to be sanitized or escaped on the way out. */
    record Text(String text) implements Value {}

    /** A whole number. */
    record Count(long count) implements Value {}

    /** A number that may have a fraction; written plainly, never with an exponent. */
    record Decimal(BigDecimal number) implements Value {}

    /** Yes or no. */
    record Flag(boolean set) implements Value {}

    /** A calendar day. */
    record Day(LocalDate day) implements Value {}

    /** A moment with the offset in force where it was noted. */
    record Time(OffsetDateTime time) implements Value {}

    /** Several values, in order. */
    record Items(List<Value> items) implements Value {}

    /** A thing within the thing. */
    record Fields(Row row) implements Value {}
}
