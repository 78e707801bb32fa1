package crm.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** An option or a positional parameter of a command, with its value once the command line is parsed. */
public final class Argument<T extends @Nullable Object> {
    private final ArgSpec spec;
    private final @Nullable T absent;
    private Completes completes = Completes.NOTHING;
    private List<String> words = List.of();
    private @Nullable Listing<?> listing;

    Argument(ArgSpec spec, @Nullable T absent) {
        this.spec = spec;
        this.absent = absent;
    }

    /** The value given; else null, false or an empty list, as its declaration says. */
    @SuppressWarnings("NullAway") // whether "absent" may be null is what T says
    public T get() {
        T value = spec.getValue();
        return value == null ? absent : value;
    }

    public boolean given() {
        return spec.getValue() != null && !Boolean.FALSE.equals(spec.getValue());
    }

    public Argument<T> completing(Completes what) {
        completes = what;
        return this;
    }

    /** Completes one of a few words, which no other command has. */
    public Argument<T> completing(List<String> few) {
        words = List.copyOf(few);
        return completing(Completes.WORDS);
    }

    /** Completes fields of what is listed, several with commas between. */
    Argument<T> completing(Listing<?> ofFields) {
        listing = ofFields;
        return completing(Completes.FIELD);
    }

    /** What {@link Completes#FIELD} offers. */
    public List<String> fields(Session session) {
        return listing == null ? List.of() : listing.fields(session);
    }

    /** What {@link Completes#WORDS} offers. */
    public List<String> words() {
        return words;
    }

    public Completes completes() {
        return completes;
    }

    public ArgSpec spec() {
        return spec;
    }

    /** As the user would type it: {@code --kind} or {@code CUSTOMER}. */
    public String name() {
        return spec.isOption() ? ((picocli.CommandLine.Model.OptionSpec) spec).longestName() : spec.paramLabel();
    }

    @Override
    public String toString() {
        @Nullable Object value = spec.getValue();
        return name() + "=" + value;
    }
}
