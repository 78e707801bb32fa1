package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Intake;
import crm.domain.Touch;
import crm.exchange.table.Fields;
import crm.exchange.table.Sheet;
import crm.exchange.table.TouchRows;
import crm.store.Customers;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** {@code crm import touches FILE}: a log of touches out of rows. */
public final class ImportTouchesCommand implements Command {
    private final Syntax syntax = new Syntax("import touches", "Take touches in from a spreadsheet.")
            .describe(
                    "Columns are told by their names: those of crm log -o csv, and those that HubSpot, Salesforce and Pipedrive"
                            + " give them. Each row needs a customer and a day.",
                    "The same row twice is one touch, whenever it comes again. Nothing enters where a row has a mistake.");
    private final Spreadsheet spreadsheet = new Spreadsheet(syntax, "touches", Fields.touches());
    private final Argument<Boolean> fresh = syntax.flag("add the customers that are not there yet", "--new");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        return spreadsheet.run(
                session,
                (heading, order) -> new Touches(
                        session, new TouchRows(heading, session.policy(), session.now(), session.by(), order)));
    }

    private final class Touches implements Spreadsheet.Noun {
        private static final int MOST_NAMES = 50_000;

        private final Session session;
        private final TouchRows rows;
        private final Map<String, Customer.Ref> names = new HashMap<>();

        Touches(Session session, TouchRows rows) {
            this.session = session;
            this.rows = rows;
        }

        @Override
        public void check(Sheet.Line line) {
            String name = rows.customer(line);
            if (rows.done(line)) {
                rows.read(line, fresh.get() ? new Customer.Ref(0, "new", name) : customer(name));
            }
        }

        @Override
        public void take(Sheet.Line line, Intake intake) {
            String name = rows.customer(line);
            if (!rows.done(line)) {
                intake.skipped("not done yet");
                return;
            }
            Touch touch = rows.read(line, fresh.get() ? customerOrNew(name) : customer(name));
            boolean contact = session.policy().kinds().named(touch.kind()).contact();
            switch (session.writing().touches().insertOnce(touch, contact)) {
                case NEW -> intake.added();
                case KNOWN -> intake.known();
                case TWICE -> intake.skipped("twice in the input");
            }
        }

        private Customer.Ref customer(String name) {
            Customer.Ref known = names.get(name);
            if (known == null) {
                known = session.writing().customers().find(name);
                remember(name, known);
            }
            return known;
        }

        private Customer.Ref customerOrNew(String name) {
            try {
                return customer(name);
            } catch (CrmException e) {
                if (!(e.failure() instanceof crm.domain.Failure.NotFound)) {
                    throw e;
                }
                Customers customers = session.writing().customers();
                Customer.Ref added = customers.insert(Customer.named(customers.freeKey(name), name, session.today()));
                remember(name, added);
                return added;
            }
        }

        private void remember(String name, Customer.Ref customer) {
            if (names.size() < MOST_NAMES) {
                names.put(name, customer);
            }
        }
    }
}
