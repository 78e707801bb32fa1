package crm.cli;

import crm.render.Ages;
import crm.render.Sanitizer;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * How far a long work has come, on a terminal: one line that is drawn over and wiped at the end. Elsewhere, and with
 * {@code --quiet}, nothing.
 */
public final class Progress implements AutoCloseable {
    private static final int CELLS = 20;
    private static final long EVERY_MILLIS = 100;

    private final Session session;
    private final String what;
    private final long total;
    private final boolean bytes;
    private final boolean shown;
    private final long begun;
    private long drawn;
    private boolean any;

    /**
     * @param what is worked on, such as a file's name
     * @param total bytes there are; less than 1 where unknown
     */
    public Progress(Session session, String what, long total) {
        this(session, what, total, true);
    }

    /** Of a work whose length is known in steps of any sort. */
    public static Progress ofSteps(Session session, String what, long total) {
        return new Progress(session, what, total, false);
    }

    private Progress(Session session, String what, long total, boolean bytes) {
        this.session = session;
        this.what = what;
        this.total = total;
        this.bytes = bytes;
        this.shown = session.world().terminal().err()
                && !session.quiet()
                && !"dumb".equals(session.world().env().get("TERM"));
        this.begun = now();
        this.drawn = begun;
    }

    /** Says how many steps are done; cheap enough to be called for each. */
    public void step(long done) {
        at(done, done);
    }

    /** Says how many bytes and how many things are done; cheap enough to be called for each. */
    public void at(long done, long things) {
        if (!shown || now() - drawn < EVERY_MILLIS) {
            return;
        }
        drawn = now();
        any = true;
        double seconds = Math.max(0.001, (drawn - begun) / 1000.0);
        StringBuilder line =
                new StringBuilder("\r").append(Sanitizer.line(what)).append("  ");
        if (total > 0) {
            double share = Math.min(1, (double) done / total);
            int full = (int) (share * CELLS);
            line.append('[')
                    .append("#".repeat(full))
                    .append("-".repeat(CELLS - full))
                    .append("] ")
                    .append((int) (share * 100))
                    .append(" %  ");
        }
        if (bytes) {
            line.append(Ages.amount(things, "row", "rows"))
                    .append(String.format(Locale.ROOT, "  %.1f MB/s  ", done / seconds / 1_000_000));
        }
        if (total > 0 && done > 0) {
            long left = Math.round(seconds * (total - done) / done);
            line.append(String.format(Locale.ROOT, "%d:%02d left", left / 60, left % 60));
        }
        draw(line.append("\u001b[K").toString());
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (any) {
            draw("\r\u001b[K");
        }
    }

    private void draw(String line) {
        Writer err = session.world().err();
        try {
            err.write(line);
            err.flush();
        } catch (IOException e) {
            // There is nobody left to look at it.
        }
    }

    private long now() {
        return session.world().clock().millis();
    }
}
