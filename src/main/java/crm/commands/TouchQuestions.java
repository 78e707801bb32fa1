package crm.commands;

import crm.cli.Argument;
import crm.cli.Session;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.render.Sanitizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal for a touch: for whom, of what kind, what was said, what they got. What options say is not asked. */
final class TouchQuestions {
    /** What came of the asking. */
    enum Outcome {
        LOG,
        LEFT,
        INTERRUPTED
    }

    private final Session session;
    private final Argument<@Nullable String> customer;
    private final Argument<@Nullable String> note;
    private final TouchOptions options;
    private final boolean create;

    TouchQuestions(
            Session session,
            Argument<@Nullable String> customer,
            Argument<@Nullable String> note,
            TouchOptions options,
            boolean create) {
        this.session = session;
        this.customer = customer;
        this.note = note;
        this.options = options;
        this.create = create;
    }

    /** Gives the arguments their values; the last question is whether to log it. */
    Outcome ask() throws IOException {
        try (LineEditor editor = LineEditor.open(session.world())) {
            return asked(editor) ? Outcome.LOG : Outcome.LEFT;
        } catch (LineEditor.Interrupted e) {
            return Outcome.INTERRUPTED;
        }
    }

    private boolean asked(LineEditor editor) throws IOException {
        String name = customer(editor);
        Kind kind = name == null ? null : kind(editor);
        if (name == null || kind == null) {
            return false;
        }
        String said = editor.ask("what was said or done? ", typed -> List.of());
        if (said == null) {
            return false;
        }
        set(note, said);
        if (!options.value().given() && !options.saysNoValue() && kind.contact()) {
            String got = editor.ask(
                    kind.addsValue()
                            ? "what did they get out of it? Enter if that is said: "
                            : "what did they get out of it? Enter for nothing: ",
                    typed -> List.of());
            if (got == null) {
                return false;
            }
            set(options.value(), got);
        }
        String value = options.value().get();
        // beside the answer, as the questions are
        session.world()
                .err()
                .write(Sanitizer.line("  " + kind.name() + " for " + name
                                + (said.isBlank() ? "" : ": " + said.strip())
                                + (value == null ? "" : " [" + value + "]"))
                        + "\n");
        session.world().err().flush();
        String yes = editor.ask("log it? [Y/n] ", typed -> List.of());
        return yes != null
                && (yes.isBlank() || yes.strip().toLowerCase(Locale.ROOT).startsWith("y"));
    }

    private @Nullable String customer(LineEditor editor) throws IOException {
        while (true) {
            String typed = editor.ask("customer: ", part -> candidates(part));
            if (typed == null) {
                return null;
            }
            try {
                Customer.Ref found = typed.isBlank() ? null : session.customer(typed.strip());
                if (found != null) {
                    set(customer, found.key());
                    return found.name();
                }
            } catch (CrmException e) {
                if (create && e.failure() instanceof Failure.NotFound) {
                    set(customer, typed);
                    return typed.strip();
                }
                tell(e.failure());
            }
        }
    }

    private @Nullable Kind kind(LineEditor editor) throws IOException {
        while (true) {
            String given = options.kind().get();
            String typed = given != null
                    ? given
                    : editor.ask("kind, Enter for " + Kinds.DEFAULT + ": ", part -> candidates("--kind", part));
            if (typed == null) {
                return null;
            }
            try {
                Kind kind = session.policy().kinds().named(typed.isBlank() ? Kinds.DEFAULT : typed.strip());
                set(options.kind(), kind.name());
                return kind;
            } catch (CrmException e) {
                if (given != null) {
                    throw e;
                }
                tell(e.failure());
            }
        }
    }

    private void tell(Failure failure) {
        session.warn(failure.message());
        String hint = failure.hint();
        if (hint != null) {
            session.warn(hint);
        }
    }

    /** What TAB offers behind {@code crm touch} and these words. */
    private List<Candidates.Candidate> candidates(String... words) {
        List<String> line = new ArrayList<>(List.of("touch"));
        String store = session.storeGiven();
        if (store != null) {
            line.addAll(List.of("--db", store));
        }
        line.addAll(List.of(words));
        return Completion.of(session.world(), line).all();
    }

    private static void set(Argument<@Nullable String> argument, String text) {
        if (!text.isBlank()) {
            argument.spec().setValue(text.strip());
        }
    }
}
