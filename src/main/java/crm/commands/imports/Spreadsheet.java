package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Intake;
import crm.exchange.table.DateOrder;
import crm.exchange.table.Fields;
import crm.exchange.table.Heading;
import crm.exchange.table.Sheet;
import java.io.IOException;

/** One file of rows, as the imports of customers, touches and content take it. */
final class Spreadsheet {
    private final Argument<String> file;
    private final RowOptions options;
    private final Importing importing;

    Spreadsheet(Syntax syntax, String source, Fields fields) {
        file = syntax.required("FILE", "CSV, TSV, JSON or JSON Lines; - for standard input");
        options = new RowOptions(syntax, fields);
        importing = new Importing(syntax, source);
    }

    /** What one noun makes of its rows. */
    interface Noun {
        /** Fails where a row makes no sense; changes nothing. */
        void check(Sheet.Line line);

        /** Takes a row in that was checked. */
        void take(Sheet.Line line, Intake intake);
    }

    /** Makes the noun for a file of that heading and that order of day and month. */
    interface Maker {
        Noun noun(Heading heading, DateOrder order);
    }

    int run(Session session, Maker maker) throws IOException {
        boolean piped = file.get().equals("-");
        try (Spool spool = new Spool(session, piped)) {
            RowFile rows = piped
                    ? options.file(spool.path(), "standard input")
                    : options.file(LocalFile.named("FILE", file.get()), file.get());
            Noun noun = maker.noun(rows.heading(), rows.order());
            rows.check(session, noun::check);
            return importing.run(session, file.get(), (store, intake) -> rows.take(session, intake, noun::take));
        }
    }
}
