package crm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two customers that are one: what is known of both, put together.
 *
 * @param merged the one that stays, its gaps filled by the other, which it answers to by name and key too
 * @param conflicts what both knew and differently
 */
public record Merge(Customer merged, List<Conflict> conflicts) {

    /** A field of which both had a value: the one that stays keeps its own. */
    public record Conflict(String field, String kept, String dropped) {}

    /**
     * What became of what hung on the other.
     *
     * @param noun such as {@code touch}
     * @param count how many of them moved
     */
    public record Moved(String noun, int count) {}

    /** A person of the other who is one of those that were here already. */
    public record Joined(String person, String into) {}

    /**
     * What a merge did, or would do.
     *
     * @param trial whether nothing was changed
     */
    public record Report(
            Customer.Ref from,
            Customer into,
            List<Moved> moved,
            List<Joined> joined,
            List<Conflict> conflicts,
            boolean trial) {}

    public Merge {
        conflicts = List.copyOf(conflicts);
    }

    /** {@code from} becomes part of {@code into}. */
    public static Merge of(Customer into, Customer from) {
        List<Conflict> conflicts = new ArrayList<>();
        Dealings ours = into.dealings();
        Dealings theirs = from.dealings();
        conflict("stage", into.stage().word(), from.stage().word(), conflicts);
        Customer merged = into.with()
                .tier(filled("tier", into, from, Customer::tier, conflicts))
                .owner(filled("owner", into, from, Customer::owner, conflicts))
                .since(filled("sale", into, from, Customer::since, conflicts))
                .window(filled("window", into, from, Customer::window, conflicts))
                .annualValue(filled("annual value", into, from, Customer::annualValue, conflicts))
                .renewal(filled("renewal", into, from, Customer::renewal, conflicts))
                .note(notes(into.note(), from.note()))
                .dealings(new Dealings(
                        filled("goal", ours, theirs, Dealings::goal, conflicts),
                        filled("success", ours, theirs, Dealings::success, conflicts),
                        filled("sold", ours, theirs, Dealings::sold, conflicts),
                        filled("terms", ours, theirs, Dealings::terms, conflicts),
                        filled("pays", ours, theirs, Dealings::pays, conflicts),
                        filled("discounts", ours, theirs, Dealings::discounts, conflicts),
                        filled("buys", ours, theirs, Dealings::buys, conflicts)))
                .aliases(aliases(into, from))
                .domains(both(into.domains(), from.domains()))
                .emails(both(into.emails(), from.emails()))
                .interests(both(into.interests(), from.interests()))
                .tags(both(into.tags(), from.tags()))
                .build();
        return new Merge(merged, conflicts);
    }

    /** Free text of both, so that no word of it is lost. */
    public static @Nullable String notes(@Nullable String first, @Nullable String second) {
        return first == null || first.equals(second) ? second : second == null ? first : first + "\n" + second;
    }

    private static List<String> aliases(Customer into, Customer from) {
        List<String> others = new ArrayList<>(from.aliases());
        others.add(from.name());
        others.add(from.key());
        List<String> all = both(into.aliases(), others);
        all.removeIf(alias -> !into.aliases().contains(alias)
                && (Names.fold(alias).equals(Names.fold(into.name()))
                        || Names.fold(alias).equals(into.key())));
        return all;
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        for (String text : second) {
            if (all.stream().noneMatch(known -> Names.fold(known).equals(Names.fold(text)))) {
                all.add(text);
            }
        }
        return all;
    }

    private static <T, V> @Nullable V filled(
            String field, T into, T from, Function<T, @Nullable V> value, List<Conflict> conflicts) {
        V ours = value.apply(into);
        V theirs = value.apply(from);
        if (ours != null && theirs != null) {
            conflict(field, text(ours), text(theirs), conflicts);
        }
        return ours == null ? theirs : ours;
    }

    private static void conflict(String field, String ours, String theirs, List<Conflict> conflicts) {
        if (!Objects.equals(ours, theirs)) {
            conflicts.add(new Conflict(field, ours, theirs));
        }
    }

    private static String text(Object value) {
        if (value instanceof Window window) {
            return window.days() + " days";
        }
        return value instanceof Boolean flag
                ? (flag ? "yes" : "no")
                : value instanceof Dealings.Pays pays ? pays.word() : value.toString();
    }
}
