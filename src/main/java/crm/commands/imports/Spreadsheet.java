package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.LocalFile;
import crm.cli.Progress;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.Input;
import crm.exchange.table.DateOrder;
import crm.exchange.table.Heading;
import crm.exchange.table.Layout;
import crm.exchange.table.Sheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, as the imports of customers, touches and content take it: read once to learn how it writes dates, once
 * to find the rows with mistakes, and once more to take them in.
 */
final class Spreadsheet {
    /** So many mistakes are told one by one; who made more has made the same one again and again. */
    private static final int TOLD = 20;

    private final Map<String, List<String>> fields;
    private final Importing importing;
    private final Argument<String> file;
    private final Argument<List<String>> map;
    private final Argument<@Nullable String> delimiter;
    private final Argument<@Nullable String> encoding;
    private final Argument<@Nullable String> dateOrder;
    private final Argument<Boolean> skipBad;
    private final Argument<Boolean> raw;

    Spreadsheet(Syntax syntax, String source, Map<String, List<String>> fields) {
        this.fields = fields;
        file = syntax.required("FILE", "CSV, TSV, JSON or JSON Lines; - for standard input");
        map = syntax.texts("THEIRS=OURS", "the column THEIRS holds the field OURS; may be repeated", "--map");
        delimiter = syntax.text("SIGN", "what parts the cells, or 'tab'; else found out", "--delimiter");
        encoding = syntax.text("NAME", "such as utf-8 or windows-1252; else found out", "--encoding");
        dateOrder = syntax.text("ORDER", "dmy or mdy, for dates such as 03/04/2026", "--date-order");
        skipBad = syntax.flag("leave rows with mistakes out and take in the others", "--skip-bad");
        raw = syntax.flag("take cells as they are, with the ' before what could be a formula", "--raw");
        importing = new Importing(syntax, source);
    }

    /** What one noun makes of its rows. */
    interface Noun {
        /** Learns how dates are written. */
        void learn(Sheet sheet, Sheet.Line line);

        /** Fails where a row makes no sense; changes nothing. */
        void check(Sheet sheet, Sheet.Line line);

        /** Takes a row in that was checked. */
        void take(Sheet sheet, Sheet.Line line, Intake intake);
    }

    Heading heading() {
        return new Heading(fields, map.get());
    }

    DateOrder dateOrder() {
        String word = dateOrder.get();
        return word == null ? DateOrder.unknown() : DateOrder.of(word);
    }

    int run(Session session, Heading heading, Noun noun) throws IOException {
        boolean piped = file.get().equals("-");
        try (Spool spool = new Spool(session, piped)) {
            Path path = piped ? spool.path() : LocalFile.named("FILE", file.get());
            String name = piped ? "standard input" : file.get();
            each(session, path, name, "dates", (sheet, line) -> {
                heading.of(sheet);
                if (line.fault() == null) {
                    noun.learn(sheet, line);
                }
            });
            told(session, heading, name);
            List<Long> bad = mistakes(session, path, name, noun);
            return importing.run(session, file.get(), (store, intake) -> {
                int[] next = {0};
                each(session, path, name, "rows", (sheet, line) -> {
                    if (next[0] < bad.size() && bad.get(next[0]) == line.number()) {
                        next[0]++;
                        intake.skipped("with a mistake");
                    } else {
                        noun.take(sheet, line, intake);
                    }
                });
            });
        }
    }

    private static void told(Session session, Heading heading, String name) {
        if (heading.found().isEmpty() && !heading.strangers().isEmpty()) {
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

    /** The lines with mistakes, told; a failure where there are any and they are not to be left out. */
    private List<Long> mistakes(Session session, Path path, String name, Noun noun) throws IOException {
        List<Long> bad = new ArrayList<>();
        each(session, path, name, "check", (sheet, line) -> {
            try {
                if (line.fault() != null) {
                    throw new CrmException(new Failure.BadData(null, line.fault()));
                }
                noun.check(sheet, line);
            } catch (CrmException e) {
                bad.add(line.number());
                if (bad.size() <= TOLD) {
                    session.warn(name + ", line " + line.number() + ": "
                            + e.failure().message());
                }
            }
        });
        if (bad.size() > TOLD) {
            session.warn(bad.size() - TOLD + " more rows have mistakes");
        }
        if (!bad.isEmpty() && !skipBad.get()) {
            throw new CrmException(new Failure.BadData(
                    name,
                    bad.size() + (bad.size() == 1 ? " row has a mistake" : " rows have mistakes")
                            + ", so nothing was taken in; --skip-bad leaves them out"));
        }
        return bad;
    }

    private interface Visit {
        void row(Sheet sheet, Sheet.Line line);
    }

    private void each(Session session, Path path, String name, String what, Visit visit) throws IOException {
        try (Input input = Input.of(path);
                Sheet sheet = layout().open(input);
                Progress progress = new Progress(session, name + " (" + what + ")", input.size())) {
            long rows = 0;
            for (Sheet.Line line = sheet.next(); line != null; line = sheet.next()) {
                visit.row(sheet, line);
                rows++;
                if ((rows & 127) == 0) {
                    progress.at(input.count(), rows);
                }
            }
        }
    }

    private Layout layout() {
        return new Layout(sign(), charset(), raw.get());
    }

    private @Nullable Character sign() {
        String typed = delimiter.get();
        if (typed == null) {
            return null;
        }
        if (typed.toLowerCase(Locale.ROOT).equals("tab")) {
            return '\t';
        }
        if (typed.length() != 1 || "\"\r\n".contains(typed)) {
            throw new CrmException(
                    new Failure.Usage("--delimiter '" + typed + "' is no single sign", "such as ; or tab"));
        }
        return typed.charAt(0);
    }

    private @Nullable Charset charset() {
        String typed = encoding.get();
        try {
            return typed == null ? null : Charset.forName(typed);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CrmException(
                    new Failure.Usage(
                            "--encoding '" + typed + "' is none that Java knows", "such as utf-8 or windows-1252"),
                    e);
        }
    }
}
