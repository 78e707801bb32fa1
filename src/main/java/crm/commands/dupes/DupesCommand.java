package crm.commands.dupes;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.Twins;
import crm.exchange.Phones;
import crm.render.TwinsView;
import crm.store.Customers;
import crm.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm dupes}: what stands there twice. */
public final class DupesCommand implements Command {
    private final Syntax syntax = new Syntax("dupes", "List pairs that are likely the same customer, the surest first.")
            .describe("Names count without legal forms such as Ltd or GmbH, phone numbers however they are typed. What"
                    + " stands there three times is three pairs.");
    private final Argument<Boolean> contacts = syntax.flag("people instead of customers", "--contacts");
    private final Argument<@Nullable String> limit = syntax.text("N", "at most N pairs", "-n", "--limit");
    private final Listing<Twins.Pair> listing =
            new Listing<>(syntax, session -> contacts.get() ? TwinsView.PEOPLE : TwinsView.CUSTOMERS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Phones phones = new Phones(session.region());
        Store store = session.reading();
        List<Twins.Pair> pairs = Twins.among(contacts.get() ? people(store, phones) : customers(store, phones));
        int most = limit.get() == null ? pairs.size() : Numbers.atLeastOne("--limit", limit.get());
        listing.print(session, pairs.subList(0, Math.min(most, pairs.size())).iterator());
        return 0;
    }

    private static List<Twins.One> people(Store store, Phones phones) {
        List<Twins.One> all = new ArrayList<>();
        for (Contact contact : store.contacts().list(null)) {
            Set<String> numbers = new LinkedHashSet<>();
            contact.all(Contact.Sort.PHONE).forEach(number -> numbers.add(phones.normal(number)));
            numbers.remove("");
            all.add(Twins.person(contact, numbers));
        }
        return all;
    }

    private static List<Twins.One> customers(Store store, Phones phones) {
        List<Twins.One> all = new ArrayList<>();
        List<Customers.Mark> ofOne = new ArrayList<>();
        for (Customers.Mark mark : store.customers().marks()) {
            if (!ofOne.isEmpty()
                    && ofOne.get(0).customer().id() != mark.customer().id()) {
                all.add(customer(ofOne, phones));
                ofOne.clear();
            }
            ofOne.add(mark);
        }
        if (!ofOne.isEmpty()) {
            all.add(customer(ofOne, phones));
        }
        return all;
    }

    private static Twins.One customer(List<Customers.Mark> marks, Phones phones) {
        Customer.Ref customer = marks.get(0).customer();
        List<String> names = new ArrayList<>();
        Set<String> emails = new LinkedHashSet<>();
        Set<String> domains = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Customers.Mark mark : marks) {
            switch (mark.sort()) {
                case "domain" -> domains.add(Names.fold(mark.text()));
                case "email" -> {
                    emails.add(Names.fold(mark.text()));
                    String domain = Names.domainOf(mark.text());
                    if (domain != null) {
                        domains.add(domain);
                    }
                }
                case "phone" -> numbers.add(phones.normal(mark.text()));
                default -> names.add(mark.text());
            }
        }
        numbers.remove("");
        return Twins.customer(customer, names, emails, domains, numbers);
    }
}
