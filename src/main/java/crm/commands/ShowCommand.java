package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.commands.doc.Watch;
import crm.domain.Account;
import crm.domain.Acquaintance;
import crm.domain.Customer;
import crm.domain.Document;
import crm.domain.Giving;
import crm.domain.PeopleRemark;
import crm.domain.Period;
import crm.domain.Promise;
import crm.domain.Touch;
import crm.domain.Verdict;
import crm.render.CustomerText;
import crm.render.CustomerView;
import crm.store.Store;
import crm.store.Surveys;
import crm.store.Touches;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code crm show CUSTOMER}: all there is to know on one screen. */
final class ShowCommand implements Command {
    private static final int TOUCHES = 8;
    private static final int OTHERS = 5;
    private static final int ANSWERS = 3;

    private final Syntax syntax = new Syntax("show", "Show all that is known of a customer, on one screen.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<Boolean> full = syntax.flag("everything, not only the last of it", "--full");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.reading();
        Customer.Ref found = session.customer(customer.get());
        Account account = store.accounts().get(found.id(), session.today());
        Verdict verdict =
                Verdict.of(account, session.policy(), null, store.accounts().meanAnnualValue(), session.today());
        Touches.Filter filter = Touches.Filter.ALL.customer(found.id()).limit(full.get() ? 0 : TOUCHES);
        List<Touch> touches = new ArrayList<>();
        store.touches().log(filter).forEachRemaining(touches::add);
        List<Giving> content = store.contents().had(found.id());
        List<Document> documents = store.documents().list(found.id());
        CustomerView.Profile profile = new CustomerView.Profile(
                verdict,
                people(store, found, session.today()),
                store.handoffs().open(found.id(), session.today()),
                session.forPeople() ? store.statistics().weeks(Period.yearTo(session.today()), found.id()) : List.of(),
                touches,
                Promise.lateFirst(store.promises().list(found.id()), session.today()),
                most(content),
                Watch.all(most(documents)),
                store.surveys().list(new Surveys.Filter(found.id(), null, session.today(), full.get() ? 0 : ANSWERS)),
                store.risks().list(found.id(), false));
        if (session.forPeople()) {
            for (String line :
                    CustomerText.of(profile, session.today(), session.theme(), session.screen(), full.get())) {
                session.printPainted(line);
            }
        } else {
            session.one(CustomerView.profile(session.today()), profile);
        }
        return 0;
    }

    /** What fits on the screen; with {@code --full} all. */
    private <T> List<T> most(List<T> all) {
        return full.get() || all.size() <= OTHERS ? all : all.subList(0, OTHERS);
    }

    private static CustomerView.People people(Store store, Customer.Ref customer, LocalDate today) {
        List<Acquaintance> contacts = store.contacts().acquaintances(customer.id(), today);
        return new CustomerView.People(
                contacts, PeopleRemark.of(contacts, store.contacts().spoken(customer.id(), today), today));
    }
}
