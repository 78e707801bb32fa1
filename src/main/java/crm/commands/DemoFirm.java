package crm.commands;

import crm.demo.Cast;
import crm.demo.Chronicle;
import crm.demo.Firm;
import crm.domain.Contact;
import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Funnel;
import crm.domain.Kinds;
import crm.domain.Touch;
import crm.store.Store;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Writes the made-up firm into a store, inside a change that somebody else begins. */
final class DemoFirm {
    private final Store store;
    private final RandomGenerator random;
    private final Cast cast = new Cast();

    DemoFirm(Store store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    void settle(Firm firm, LocalDate today) {
        for (Customer customer : firm.customers()) {
            Customer.Ref stored = settle(customer, firm.ways().getOrDefault(customer.key(), List.of()));
            cast.add(stored, String.valueOf(customer.owner()));
        }
        for (Contact person : firm.people()) {
            Customer.Ref customer = cast.customer(person.customer().key());
            cast.add(store.contacts().insert(person.at(customer)));
        }
        Chronicle chronicle = Chronicle.of(today, cast, firm.touches());
        Map<String, Content> library = new HashMap<>();
        for (Content content : chronicle.contents()) {
            library.put(String.valueOf(content.link()), store.contents().insert(content));
        }
        for (Touch touch : firm.touches()) {
            settle(touch, library);
        }
        chronicle.promises().forEach(promise -> store.promises().insert(promise, random));
        chronicle.documents().forEach(store.documents()::insert);
        chronicle.handoffs().forEach(store.handoffs()::insert);
        chronicle.surveys().forEach(store.surveys()::insert);
        chronicle.risks().forEach(store.risks()::insert);
        chronicle.kudos().forEach(store.kudos()::insert);
    }

    /** Enters the stages one after the other, as the customer did. */
    private Customer.Ref settle(Customer customer, List<Funnel.Entry> way) {
        if (way.isEmpty()) {
            return store.customers().insert(customer);
        }
        Funnel.Entry first = way.get(0);
        Customer.Ref stored = store.customers()
                .insert(customer.with()
                        .stage(first.stage())
                        .stageSince(first.day())
                        .build());
        for (Funnel.Entry stop : way.subList(1, way.size())) {
            store.customers()
                    .update(customer.with()
                            .id(stored.id())
                            .stage(stop.stage())
                            .stageSince(stop.day())
                            .build());
        }
        store.customers().update(customer.with().id(stored.id()).build());
        return stored;
    }

    private void settle(Touch touch, Map<String, Content> library) {
        String key = touch.customer().key();
        String with = touch.with();
        Touch stored = store.touches()
                .insert(
                        touch.with(cast.customer(key)).withPerson(with, with == null ? null : cast.person(key, with)),
                        Kinds.builtIn().named(touch.kind()).contact(),
                        random);
        Content given = touch.link() == null ? null : library.get(touch.link());
        if (given != null) {
            store.contents().give(stored, given);
        }
    }
}
