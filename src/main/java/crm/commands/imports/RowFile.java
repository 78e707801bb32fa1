package crm.commands.imports;

import crm.cli.Progress;
import crm.cli.Session;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.Input;
import crm.exchange.table.DateOrder;
import crm.exchange.table.Heading;
import crm.exchange.table.Layout;
import crm.exchange.table.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A file of rows: read once to learn how it writes dates, once to find the rows with mistakes, and once more to take them
 * in.
 */
final class RowFile {
    /** So many mistakes are told one by one; who made more has made the same one again and again. */
    private static final int TOLD = 20;

    private final Path path;
    private final String name;
    private final Layout layout;
    private final Heading heading;
    private final DateOrder order;
    private final boolean skipBad;
    private final List<Long> bad = new ArrayList<>();

    RowFile(Path path, String name, Layout layout, Heading heading, DateOrder order, boolean skipBad) {
        this.path = path;
        this.name = name;
        this.layout = layout;
        this.heading = heading;
        this.order = order;
        this.skipBad = skipBad;
    }

    Heading heading() {
        return heading;
    }

    DateOrder order() {
        return order;
    }

    /** Where a row stands, for messages. */
    String place(Sheet.Line line) {
        return name + ", line " + line.number();
    }

    /**
     * Learns the columns, and tells the rows that {@code check} fails for; a {@link Failure.BadData} where there are any
     * and they are not to be left out.
     */
    void check(Session session, Consumer<Sheet.Line> check) throws IOException {
        each(session, "dates", line -> {
            if (line.fault() == null) {
                heading.learn(line, order);
            }
        });
        told(session);
        mistakes(session, check);
    }

    /** Goes through the rows without mistakes, and counts the others. */
    void take(Session session, Intake intake, BiConsumer<Sheet.Line, Intake> take) throws IOException {
        int[] next = {0};
        each(session, "rows", line -> {
            if (next[0] < bad.size() && bad.get(next[0]) == line.number()) {
                next[0]++;
                intake.skipped("with a mistake");
            } else {
                take.accept(line, intake);
            }
        });
    }

    private void told(Session session) {
        if (heading.foreign()) {
            throw new CrmException(new Failure.BadData(
                    name, "no heading is one that crm knows; --map theirs=ours says which is which"));
        }
        if (!heading.translated().isEmpty()) {
            session.say("read " + String.join(", ", heading.translated()));
        }
        if (!heading.strangers().isEmpty()) {
            session.say("not read: " + String.join(", ", heading.strangers()) + " (--map theirs=ours takes them in)");
        }
    }

    private void mistakes(Session session, Consumer<Sheet.Line> check) throws IOException {
        each(session, "check", line -> {
            try {
                if (line.fault() != null) {
                    throw new CrmException(new Failure.BadData(null, line.fault()));
                }
                check.accept(line);
            } catch (CrmException e) {
                bad.add(line.number());
                if (bad.size() <= TOLD) {
                    session.warn(place(line) + ": " + e.failure().message());
                }
            }
        });
        if (bad.size() > TOLD) {
            session.warn(bad.size() - TOLD + " more rows have mistakes");
        }
        if (!bad.isEmpty() && !skipBad) {
            throw new CrmException(new Failure.BadData(
                    name,
                    bad.size() + (bad.size() == 1 ? " row has a mistake" : " rows have mistakes")
                            + ", so nothing was taken in; --skip-bad leaves them out"));
        }
    }

    private void each(Session session, String what, Consumer<Sheet.Line> visit) throws IOException {
        try (Input input = Input.of(path);
                Sheet sheet = layout.open(input);
                Progress progress = new Progress(session, name + " (" + what + ")", input.size())) {
            heading.of(sheet);
            long rows = 0;
            for (Sheet.Line line = sheet.next(); line != null; line = sheet.next()) {
                heading.of(sheet);
                visit.accept(line);
                rows++;
                if ((rows & 127) == 0) {
                    progress.at(input.count(), rows);
                }
            }
        }
    }
}
