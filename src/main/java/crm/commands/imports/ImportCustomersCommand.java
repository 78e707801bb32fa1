package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.table.CustomerRows;
import crm.exchange.table.Fields;
import crm.exchange.table.Sheet;
import crm.store.Customers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm import customers FILE}: customers out of rows. */
public final class ImportCustomersCommand implements Command {
    private final Syntax syntax = new Syntax("import customers", "Take customers in from a spreadsheet.")
            .describe(
                    "Columns are told by their names: those of crm list -o csv, and those that HubSpot, Salesforce and"
                            + " Pipedrive give them. Each row needs a name.",
                    "A customer of the same key or name is left as it is, and told where the row says otherwise; --update"
                            + " makes it as the row says.");
    private final Spreadsheet spreadsheet = new Spreadsheet(syntax, "customers", Fields.customers());
    private final Argument<Boolean> update =
            syntax.flag("make customers that are there already as the rows say", "--update");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        return spreadsheet.run(
                session,
                (heading, order) ->
                        new Noun(session, new CustomerRows(heading, session.policy(), session.now(), order)));
    }

    private final class Noun implements Spreadsheet.Noun {
        private final Session session;
        private final CustomerRows rows;

        Noun(Session session, CustomerRows rows) {
            this.session = session;
            this.rows = rows;
        }

        @Override
        public void check(Sheet.Line line) {
            String name = rows.name(line);
            rows.read(line, before(name, rows.key(line)));
        }

        @Override
        public void take(Sheet.Line line, Intake intake) {
            String name = rows.name(line);
            String key = rows.key(line);
            Customer before = before(name, key);
            Customer said = rows.read(line, before);
            Customers customers = session.writing().customers();
            if (before.id() == 0) {
                String free = key == null ? customers.freeKey(name) : key;
                customers.insert(said.with().key(free).build());
                intake.added();
            } else if (said.equals(before)) {
                intake.known();
            } else if (update.get()) {
                customers.update(said);
                intake.changed();
            } else {
                session.warn(before.name() + " (" + before.key() + ") is said to be otherwise in line " + line.number()
                        + ": left as it is");
                intake.skipped("said otherwise than we know, see --update");
            }
        }

        /** The customer that a row is about, or a blank one. */
        private Customer before(String name, @Nullable String key) {
            Customers customers = session.writing().customers();
            Customer.Ref known = customers.named(name);
            if (key != null) {
                Customer.Ref keyed = customers.hasKey(key) ? customers.find(key) : null;
                if (keyed == null && known != null) {
                    throw new CrmException(new Failure.BadData(
                            null, "'" + name + "' is there already, under the key " + known.key() + " and not " + key));
                }
                known = keyed;
            }
            return known == null ? Customer.named("", name, session.today()) : customers.get(known.id());
        }
    }
}
