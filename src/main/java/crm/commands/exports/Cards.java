package crm.commands.exports;

import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Contact;
import crm.exchange.outgoing.CardWriter;
import crm.store.Store;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Customers or contacts as an address book. */
final class Cards {
    static final List<String> NOUNS = List.of("contacts", "customers");

    private final boolean old;
    private final boolean former;

    /** {@code old} for vCard 3.0; {@code former} for those who left and what is archived, too. */
    Cards(boolean old, boolean former) {
        this.old = old;
        this.former = former;
    }

    int write(Session session, Outlet outlet, String what) throws IOException {
        Store store = session.reading();
        return outlet.text(
                session,
                what,
                "vcard",
                to -> what.equals("contacts") ? contacts(session, store, to) : customers(session, store, to));
    }

    private long contacts(Session session, Store store, Writer to) throws IOException {
        long cards = 0;
        try (CardWriter writer = new CardWriter(to, old)) {
            for (Contact contact : store.contacts().list(null)) {
                if (former || !contact.leftBy(session.today())) {
                    writer.write(contact);
                    cards++;
                }
            }
        }
        return cards;
    }

    private long customers(Session session, Store store, Writer to) throws IOException {
        long cards = 0;
        try (CardWriter writer = new CardWriter(to, old)) {
            for (Account account : store.accounts().all(session.today())) {
                if (former || account.customer().archived() == null) {
                    writer.write(store.customers().get(account.customer().id()));
                    cards++;
                }
            }
        }
        return cards;
    }
}
