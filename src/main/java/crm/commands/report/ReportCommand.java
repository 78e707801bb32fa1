package crm.commands.report;

import crm.cli.AccountFilter;
import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Report;
import crm.domain.When;
import crm.draft.CustomerNews;
import crm.render.ReportView;
import crm.report.CustomerPage;
import crm.report.ReportPage;
import crm.store.Store;
import crm.store.Touches;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm report}: the state of the relationships on one page, or what we have done for one customer. */
public final class ReportCommand implements Command {
    private static final String SPAN = "90d";

    private final Syntax syntax = new Syntax("report", "Write a page on the state of the relationships, for a meeting.")
            .describe(
                    "Whom we neglect and what they are worth, value given over time, the best customers, the first 90 days,"
                            + " promises, response times, satisfaction, risks, the funnel, kudos: one HTML file that needs no"
                            + " network, to be opened, mailed or printed.",
                    "With --customer it is a page to show to that customer: what we have done for them lately, what we promised,"
                            + " what comes next; nothing internal.",
                    "The page goes to --out; else on a terminal to a file in this folder, and in a pipe to standard output."
                            + " --json prints the numbers that the page shows.");
    private final Argument<@Nullable String> customer = syntax.text(
                    "CUSTOMER", "a page to show to this customer", "--customer")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "with --customer: what we did from that day on; else " + SPAN + " ago", "--since");
    private final AccountFilter filter = new AccountFilter(syntax);
    private final Sheet sheet = new Sheet(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        AccountFilter.Chosen chosen = filter.choose(session.policy());
        String name = customer.get();
        if (name != null) {
            return forCustomer(session, name, chosen);
        }
        if (since.given()) {
            throw new CrmException(new Failure.Usage("--since goes with --customer"));
        }
        if (!session.forPeople()) {
            sheet.refuseBesideNumbers();
            numbers(session, Gathering.of(session, chosen));
            return 0;
        }
        sheet.prepare(session, "crm-report-" + session.today() + ".html");
        Report report = Gathering.of(session, chosen);
        return sheet.write(session, to -> ReportPage.write(report, about(), to));
    }

    private static void numbers(Session session, Report report) throws IOException {
        switch (session.format()) {
            case JSON, JSONL -> session.one(ReportView.VIEW, report);
            default ->
                session.list(
                        ReportView.accounts(report.today()), report.accounts().iterator());
        }
    }

    /** Which customers it is about, as it was typed; empty for all. */
    private String about() {
        List<String> said = new ArrayList<>();
        for (Argument<?> argument : syntax.arguments()) {
            if (argument.get() instanceof List<?> words && !words.isEmpty()) {
                List<String> texts = words.stream().map(String::valueOf).toList();
                said.add(argument.name().substring(2) + " " + String.join(", ", texts));
            }
        }
        return String.join(" · ", said);
    }

    private int forCustomer(Session session, String name, AccountFilter.Chosen chosen) throws IOException {
        if (!chosen.everybody()) {
            throw new CrmException(new Failure.Usage("--customer is one customer already"));
        }
        if (!session.forPeople()) {
            throw new CrmException(
                    new Failure.Usage("with --customer it is a page and nothing else", "crm lately CUSTOMER --json"));
        }
        String from = since.get() == null ? SPAN : since.get();
        LocalDate first = When.parse(from, session.now(), When.Towards.PAST).day();
        Store store = session.reading();
        Customer found = store.customers().get(session.customer(name).id());
        sheet.prepare(session, "crm-report-" + found.key() + "-" + session.today() + ".html");
        List<crm.domain.Touch> touches = new ArrayList<>();
        store.touches()
                .log(Touches.Filter.ALL
                        .customer(found.id())
                        .between(first, null)
                        .addingValue())
                .forEachRemaining(touches::add);
        CustomerNews news = new CustomerNews(
                found,
                first,
                session.today(),
                touches,
                store.promises().list(found.id()),
                session.policy().kinds(),
                session.settings().sender());
        return sheet.write(session, to -> CustomerPage.write(news, to));
    }
}
