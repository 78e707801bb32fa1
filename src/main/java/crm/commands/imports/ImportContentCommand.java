package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Content;
import crm.domain.Intake;
import crm.exchange.table.ContentRows;
import crm.exchange.table.Fields;
import crm.exchange.table.Sheet;
import crm.store.Contents;
import java.io.IOException;

/** {@code crm import content FILE}: content for the library out of rows. */
public final class ImportContentCommand implements Command {
    private final Syntax syntax = new Syntax("import content", "Take content in from a spreadsheet.")
            .describe(
                    "Columns are told by their names: those of crm content list -o csv, and the usual ones of blogs and"
                            + " libraries. Each row needs a title. Content of the same key is left as it is.");
    private final Spreadsheet spreadsheet = new Spreadsheet(syntax, "content", Fields.content());
    private final Argument<Boolean> update =
            syntax.flag("make content that is there already as the rows say", "--update");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        return spreadsheet.run(
                session,
                (heading, order) -> new Library(new ContentRows(heading, session.now(), session.by(), order), session));
    }

    private final class Library implements Spreadsheet.Noun {
        private final ContentRows rows;
        private final Session session;

        Library(ContentRows rows, Session session) {
            this.rows = rows;
            this.session = session;
        }

        @Override
        public void check(Sheet.Line line) {
            rows.read(line);
        }

        @Override
        public void take(Sheet.Line line, Intake intake) {
            Content said = rows.read(line);
            Contents contents = session.writing().contents();
            Content before = contents.keyed(said.key());
            if (before == null) {
                contents.insert(said);
                intake.added();
            } else if (!update.get() || same(said, before)) {
                intake.known();
            } else {
                contents.update(as(said, before));
                intake.changed();
            }
        }
    }

    private static boolean same(Content said, Content before) {
        return as(said, before).equals(before);
    }

    /** The content that is there, as the row says. */
    private static Content as(Content said, Content before) {
        return new Content(
                before.id(),
                before.key(),
                said.title(),
                said.kind(),
                said.place(),
                said.language(),
                said.goodUntil(),
                said.note(),
                before.added(),
                before.by(),
                said.topics(),
                before.given());
    }
}
