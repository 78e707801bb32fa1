package crm.commands.response;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Asked;
import crm.domain.BusinessHours;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.ResponseTime;
import crm.domain.When;
import crm.render.ResponseView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm responses [CUSTOMER]}: how soon they are answered, and who waits. */
public final class ResponsesCommand implements Command {
    private final Syntax syntax = new Syntax("responses", "How soon customers are answered, and who still waits.")
            .describe(
                    "Counts the business hours (settings business.hours and business.days) from each touch that came in to the"
                            + " one that answered it, over the last year. What was logged with --no-reply wants"
                            + " no answer. Where only a day is known, it counts from the opening of that day.",
                    "An answer counts for the colleague who gave it; what waits counts for the owner of the customer.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since = syntax.text("DATE", "what came in from that day on", "--since");
    private final Argument<Boolean> customers = syntax.flag("by customer only", "--customers");
    private final Argument<Boolean> colleagues = syntax.flag("by colleague only", "--colleagues");
    private final Argument<Boolean> waiting =
            syntax.flag("what waits for an answer, each by itself, the longest wait first", "--waiting");
    private final Listing<ResponseTime> listing = new Listing<>(syntax, session -> ResponseView.TIMES)
            .completing(session -> waiting.get()
                    ? ResponseView.waiting(
                            session.settings().businessHours(), session.now().toLocalDateTime(), session.zone())
                    : ResponseView.TIMES);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if ((customers.get() ? 1 : 0) + (colleagues.get() ? 1 : 0) + (waiting.get() ? 1 : 0) > 1) {
            throw new CrmException(new Failure.Usage("--customers, --colleagues and --waiting exclude each other"));
        }
        LocalDate first = since.get() == null
                ? session.today().minusYears(1)
                : When.parse(since.get(), session.now(), When.Towards.PAST).day();
        BusinessHours hours = session.settings().businessHours();
        LocalDateTime now = session.now().toLocalDateTime();
        Store store = session.reading();
        Long whose =
                customer.get() == null ? null : session.customer(customer.get()).id();
        List<Asked> asked = store.responses().asked(whose, first, session.today());
        if (waiting.get()) {
            List<Asked> open = new ArrayList<>(asked);
            open.removeIf(one -> one.answer() != null);
            listing.print(session, ResponseView.waiting(hours, now, session.zone()), open.iterator());
            return 0;
        }
        List<ResponseTime> times = new ArrayList<>();
        if (!colleagues.get()) {
            times.addAll(ResponseTime.ofCustomers(asked, hours, now, session.zone()));
        }
        if (!customers.get()) {
            times.addAll(ResponseTime.ofColleagues(asked, hours, now, session.zone()));
        }
        listing.print(session, times.iterator());
        return 0;
    }
}
