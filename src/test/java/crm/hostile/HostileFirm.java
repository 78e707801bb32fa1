package crm.hostile;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Direction;
import crm.domain.Document;
import crm.domain.Handoff;
import crm.domain.Kudos;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Stage;
import crm.domain.Survey;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A firm in which everybody writes one text wherever something can be written: the customer {@code k7} the seventh. */
public final class HostileFirm {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Random random = new Random(7);
    private final Store store;
    private final int size;
    private final boolean reached;
    private final List<Member> members = new ArrayList<>();

    /** What a line can name of one customer. */
    record Member(
            String text,
            String key,
            String contact,
            String content,
            String touch,
            String promise,
            String document,
            String handoff,
            String survey,
            String risk,
            String kudos) {}

    private HostileFirm(Store store, int size, boolean reached) {
        this.store = store;
        this.size = size;
        this.reached = reached;
    }

    /** Fills a new store, and answers who is in it. */
    static List<Member> make(Path path, List<String> texts) {
        return make(path, texts, false);
    }

    /** Fills a new store; {@code reached} where addresses are such that mail can go there. */
    static List<Member> make(Path path, List<String> texts, boolean reached) {
        try (Store store = Store.openOrCreate(path)) {
            HostileFirm firm = new HostileFirm(store, texts.size(), reached);
            return store.write("kim", Instant.EPOCH, texts.get(0), () -> {
                firm.members.clear();
                texts.forEach(firm::member);
                return List.copyOf(firm.members);
            });
        }
    }

    /** For those who want the pages only. */
    public static void fill(Path path, List<String> texts) {
        make(path, texts, true);
    }

    private void member(String text) {
        int number = members.size();
        Customer.Ref customer = store.customers().insert(customer("k" + number, text, number));
        Contact contact = store.contacts().insert(contact(customer, text, number));
        Content content = store.contents()
                .insert(new Content(
                        0,
                        "g" + number,
                        text,
                        any(Content.Kind.values(), number),
                        text,
                        text,
                        null,
                        text,
                        TODAY.minusDays(90),
                        text,
                        List.of(text),
                        0));
        Touch touch = touch(customer, contact, text, 20 + number % 60, Direction.OUT);
        store.touches().insertOnce(touch, true, text);
        store.contents().give(touch, content);
        store.touches().insertOnce(touch(customer, contact, text, 3, Direction.IN), false, null);
        store.staleSeen().set(text, List.of(customer.id()));
        store.imports().see(text, text, text, touch.id());
        members.add(new Member(
                text,
                customer.key(),
                contact.path(),
                content.key(),
                touch.id(),
                promise(customer, contact, text),
                document(customer, text),
                handoff(customer, text, number),
                survey(customer, contact, text),
                risk(customer, text),
                kudos(customer, text)));
    }

    private Customer customer(String key, String text, int number) {
        return Customer.named(key, text, TODAY.minusDays(400))
                .with()
                .stage(number % 9 == 8 ? Stage.PROSPECT : Stage.CUSTOMER)
                .stageSince(TODAY.minusDays(400))
                .tier(text)
                .owner(text)
                .since(TODAY.minusDays(400))
                .annualValue(new BigDecimal(1000 + number))
                .renewal(TODAY.plusDays(30))
                .snooze(number % 7 == 6 ? new Customer.Snooze(TODAY.plusDays(9), text) : null)
                .note(text)
                .dealings(new Dealings(text, text, text, text, any(Dealings.Pays.values(), 0), true, text))
                .aliases(List.of(text + " as alias"))
                .domains(List.of(text))
                .emails(List.of(address(text, number)))
                .interests(List.of(text))
                .tags(List.of(text))
                .build();
    }

    private Contact contact(Customer.Ref customer, String text, int number) {
        return new Contact(
                0,
                customer,
                text,
                any(Contact.Role.values(), number),
                Channel.EMAIL,
                text,
                TODAY.minusDays(90),
                null,
                TODAY.minusDays(90),
                List.of(
                        new Contact.Detail(Contact.Sort.EMAIL, address(text, number), TODAY),
                        new Contact.Detail(Contact.Sort.PHONE, text, TODAY),
                        new Contact.Detail(Contact.Sort.INTEREST, text, TODAY),
                        new Contact.Detail(Contact.Sort.BIRTHDAY, "1980-11-25", TODAY)));
    }

    private Touch touch(Customer.Ref customer, Contact contact, String text, int days, Direction direction) {
        return new Touch(
                id(),
                customer,
                TODAY.minusDays(days),
                null,
                "article",
                Channel.EMAIL,
                direction,
                direction == Direction.OUT,
                text,
                text,
                text,
                text,
                contact.id(),
                text,
                false,
                List.of(text),
                direction == Direction.IN);
    }

    private String promise(Customer.Ref customer, Contact contact, String text) {
        Promise promise = new Promise(
                id(),
                customer,
                any(Promise.Side.values(), 0),
                new Promise.Person(contact.id(), contact.name()),
                text,
                text,
                TODAY.minusDays(9),
                TODAY.minusDays(2),
                TODAY.minusDays(3),
                null,
                text,
                null,
                List.of(new Promise.Move(TODAY.minusDays(4), TODAY.minusDays(3), TODAY.minusDays(2), text)));
        store.promises().insert(promise, random);
        return promise.id();
    }

    private String document(Customer.Ref customer, String text) {
        String id = id();
        store.documents()
                .insert(new Document(
                        id,
                        customer,
                        any(Document.Kind.values(), 0),
                        text,
                        text,
                        text,
                        null,
                        false,
                        null,
                        TODAY,
                        text));
        return id;
    }

    private String handoff(Customer.Ref customer, String text, int number) {
        String id = id();
        // the last two are free, to be handed over or made one
        boolean over = number >= size - 2;
        store.handoffs()
                .insert(new Handoff(
                        id,
                        customer,
                        text,
                        text,
                        TODAY,
                        text,
                        List.of(Handoff.Must.GOAL),
                        text,
                        over ? Handoff.State.ACCEPTED : Handoff.State.OPEN,
                        over ? TODAY : null,
                        text));
        return id;
    }

    private String survey(Customer.Ref customer, Contact contact, String text) {
        String id = id();
        store.surveys()
                .insert(new Survey(
                        0,
                        id,
                        customer,
                        new Survey.Person(contact.id(), contact.name()),
                        TODAY.minusDays(5),
                        any(Survey.Occasion.values(), 0),
                        2,
                        true,
                        text,
                        text,
                        null));
        return id;
    }

    private String risk(Customer.Ref customer, String text) {
        String id = id();
        store.risks()
                .insert(new Risk(
                        0,
                        id,
                        customer,
                        text,
                        any(Risk.Severity.values(), 0),
                        text,
                        text,
                        TODAY.minusDays(8),
                        null,
                        null,
                        text,
                        List.of(
                                new Risk.Step(1, text, TODAY.minusDays(1), Risk.State.OPEN, null),
                                new Risk.Step(2, text, TODAY.plusDays(1), Risk.State.OPEN, null))));
        return id;
    }

    private String kudos(Customer.Ref customer, String text) {
        String id = id();
        store.kudos().insert(new Kudos(0, id, text, text, customer, TODAY.minusDays(2), text));
        return id;
    }

    private String address(String text, int number) {
        return reached ? "k" + number + "@example.org" : text;
    }

    private String id() {
        return TouchIds.next(random);
    }

    private static <T> T any(T[] of, int number) {
        return of[number % of.length];
    }
}
