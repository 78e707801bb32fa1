package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Intake;
import crm.render.IntakeView;
import crm.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How every import runs: all of it or nothing, its files read once, told at the end; or a trial that changes nothing. */
final class Importing {
    private final String source;
    private final Argument<Boolean> trial;

    /** {@code source} is what is read, such as {@code mail}. */
    Importing(Syntax syntax, String source) {
        this.source = source;
        this.trial = syntax.flag("change nothing, only show what would happen", "--dry-run");
    }

    /** Reads, writes to the store what is new, and counts what became of each. */
    interface Work {
        void run(Store store, Intake intake) throws IOException;
    }

    /** Ends a trial: what was done in its transaction is taken back. */
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        Over() {
            super(null, null, false, false);
        }
    }

    /** {@code origin} names the files as the user did; {@code -} for standard input. */
    int run(Session session, String origin, Work work) throws IOException {
        Intake.Report report = done(session, origin, work);
        session.done(IntakeView.VIEW, report, IntakeView.sentence(report));
        return 0;
    }

    /** The same without a word about it. */
    Intake.Report done(Session session, String origin, Work work) throws IOException {
        Intake intake = new Intake();
        Store store = trial.get() ? session.writing() : session.making();
        try {
            session.writeOnce("import " + source + " " + origin, () -> {
                work(work, store, intake);
                if (trial.get()) {
                    throw new Over();
                }
                store.imports().add(intake.report(source, origin, false));
                return intake;
            });
        } catch (Over e) {
            // As it was meant to end.
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return intake.report(source, origin, trial.get());
    }

    private static void work(Work work, Store store, Intake intake) {
        try {
            work.run(store, intake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
