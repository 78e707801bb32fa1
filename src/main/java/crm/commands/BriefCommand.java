package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Account;
import crm.domain.Acquaintance;
import crm.domain.CallBrief;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.PeopleRemark;
import crm.domain.Suggestion;
import crm.domain.Touch;
import crm.domain.Verdict;
import crm.render.CallBriefText;
import crm.render.CallBriefView;
import crm.store.Store;
import crm.store.Surveys;
import crm.store.Touches;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm brief CUSTOMER}: what to know two minutes before a call. */
final class BriefCommand implements Command {
    private static final int SAID = 2;
    private static final int GIVEN = 3;
    private static final int ANSWERS = 2;

    /** So many touches hold a few that were not called off. */
    private static final int RECENT = 20;

    private final Syntax syntax = new Syntax("brief", "What to know two minutes before a call, and what to give.")
            .describe(
                    "Whom you speak to, how we stand, what they said and we gave, what is owed, dealings, dangers, dates near;"
                            + " at the end what to give them, as crm suggest would, or what to ask.",
                    "What is not known is left out. -o md is fit to be pasted; none of it is meant for the customer.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> with = syntax.text(
                    "CONTACT", "whom you will speak to: comes first, and so does what suits them", "-w", "--with")
            .completing(Completes.CONTACT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Customer.Ref found = session.customer(customer.get());
        CallBrief brief = brief(session, store, found, person(session, store, found));
        switch (session.outputWord()) {
            case "table" -> {
                int columns = session.world().terminal().columns();
                for (String line : new CallBriefText(brief, session.today()).screen(session.theme(), columns)) {
                    session.printPainted(line);
                }
            }
            case "md" -> session.printText(new CallBriefText(brief, session.today()).markdown());
            default -> session.one(CallBriefView.of(session.today()), brief);
        }
        return 0;
    }

    private @Nullable Contact person(Session session, Store store, Customer.Ref found) {
        String name = with.get();
        if (name == null) {
            return null;
        }
        return Addressee.there(store.contacts().find(found.id(), name), session.today());
    }

    private static CallBrief brief(Session session, Store store, Customer.Ref found, @Nullable Contact with) {
        LocalDate today = session.today();
        Account account = store.accounts().get(found.id(), today);
        Verdict verdict =
                Verdict.of(account, session.policy(), null, store.accounts().meanAnnualValue(), today);
        List<Acquaintance> people = CallBrief.order(store.contacts().acquaintances(found.id(), today), with, today);
        List<Suggestion> fitting = store.contents().suggest(found.id(), today);
        Touches.Filter past =
                Touches.Filter.ALL.customer(found.id()).between(null, today).limit(RECENT);
        return new CallBrief(
                verdict,
                store.handoffs().open(found.id()),
                people,
                PeopleRemark.of(people, store.contacts().spoken(found.id(), today), today),
                first(SAID, store.touches().log(past.going(Direction.IN))),
                first(GIVEN, store.touches().log(past.addingValue())),
                CallBrief.owed(store.promises().list(found.id()), today),
                store.risks().list(found.id(), false),
                store.surveys().waiting(new Surveys.Filter(found.id(), null, today, ANSWERS), today),
                CallBrief.dates(verdict.customer(), people, today),
                with == null ? fitting : Suggestion.firstFor(with.name(), fitting),
                CallBrief.questions(
                        verdict,
                        people,
                        !fitting.isEmpty(),
                        store.surveys().lastDays(today).get(found.id()),
                        today));
    }

    /** The newest of those that took place. */
    private static List<Touch> first(int most, Iterator<Touch> log) {
        List<Touch> first = new ArrayList<>();
        while (log.hasNext()) {
            Touch touch = log.next();
            if (!touch.cancelled() && first.size() < most) {
                first.add(touch);
            }
        }
        return first;
    }
}
