package crm.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a command changed.
 *
 * @param what such as {@code customer}, {@code touch} or {@code alias}
 * @param name what it is called; empty where {@code count} is not 1
 * @param customer the key of the customer it is of; null where it is of none, or of several
 * @param count of how many things this is told together; then nothing else is told of them
 * @param before the fields that were another, or all that it had where it was removed; empty where it was added
 * @param after the same fields as they are since, or all that it has where it was added; empty where it was removed. Values
 *     are text, whole numbers, yes and no, or null
 */
public record Change(
        Verb verb,
        String what,
        String name,
        @Nullable String customer,
        long count,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    /** What became of it. */
    public enum Verb {
        ADDED,
        CHANGED,
        REMOVED;

        public String word() {
            return Words.of(this);
        }
    }

    public Change {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** Several of a sort, told together. */
    public static Change several(Verb verb, String what, @Nullable String customer, long count) {
        return new Change(verb, what, "", customer, count, Map.of(), Map.of());
    }
}
