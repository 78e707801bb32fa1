package crm;

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
import crm.domain.Window;
import crm.store.Store;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store with something of every noun in it, put there through its API, in texts that are hard to write down. */
final class RandomFirm {
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "  x ",
            "=1+1",
            "+49",
            "-1",
            "@sum",
            "'",
            "''=x",
            "'x",
            "\"",
            "\"\"",
            ";",
            ",",
            "\\",
            "\\n",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "東京",
            "\u202Eabc",
            "\u2066",
            "Zoë",
            "e\u0301",
            "🙂",
            "＝1",
            "null",
            "true",
            "1e3",
            "{\"a\":1}",
            "\u2028",
            "\u007f",
            "\u001b[31m",
            "\ufeff",
            "/",
            "a/b",
            "#",
            "$",
            "\u00a0");

    private final Random random;
    private final Store store;
    private final List<Customer.Ref> customers = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private int number;

    private RandomFirm(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    static void fill(Path path, Random random) {
        try (Store store = Store.openOrCreate(path)) {
            RandomFirm firm = new RandomFirm(store, random);
            store.write("kim", Instant.EPOCH, "fill", () -> {
                firm.fill();
                return firm;
            });
        }
    }

    private void fill() {
        times(2, this::customer);
        // a gap in the numbers of rows
        store.customers().delete(customers.remove(0).id());
        times(3, this::customer);
        times(4, this::contact);
        times(3, this::content);
        times(8, this::touch);
        times(4, this::promise);
        times(5, this::document);
        times(2, this::handoff);
        times(3, this::survey);
        times(3, this::risk);
        times(3, this::kudos);
        times(3, () -> store.imports().see(text(), text() + number++, maybe(this::text), maybe(this::id)));
        store.staleSeen().set(text(), customers.stream().map(Customer.Ref::id).toList());
        customer(store.customers().get(customers.get(0).id()));
    }

    /** Another stage, so that there are several to tell of. */
    private void customer(Customer before) {
        store.customers()
                .update(before.with().stage(Stage.FORMER).stageSince(day()).build());
    }

    private void customer() {
        String key = one(List.of("acme", "zoe", "東京", "a-b_c")) + number++;
        Customer customer = Customer.named(key, text(), day())
                .with()
                .stage(one(List.of(Stage.values())))
                .stageSince(day())
                .tier(maybe(this::text))
                .owner(maybe(this::text))
                .since(maybe(this::day))
                .window(maybe(() -> new Window(1 + random.nextInt(Window.MOST_DAYS))))
                .annualValue(maybe(() -> new BigDecimal(one(List.of("0", "12000", "12000.50", "0.10", "-3", "1E+3")))))
                .renewal(maybe(this::day))
                .archived(maybe(this::day))
                .snooze(maybe(() -> new Customer.Snooze(day(), maybe(this::text))))
                .note(maybe(this::text))
                .dealings(new Dealings(
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> one(List.of(Dealings.Pays.values()))),
                        maybe(random::nextBoolean),
                        maybe(this::text)))
                .aliases(texts())
                .domains(texts())
                .emails(texts())
                .interests(texts())
                .tags(texts())
                .build();
        customers.add(store.customers().insert(customer));
    }

    private void contact() {
        List<Contact.Detail> details = new ArrayList<>();
        times(2, () -> details.add(new Contact.Detail(Contact.Sort.EMAIL, text() + number++, day())));
        times(2, () -> details.add(new Contact.Detail(Contact.Sort.PHONE, "+49 30 " + number++, day())));
        times(2, () -> details.add(new Contact.Detail(Contact.Sort.INTEREST, text() + number++, day())));
        if (random.nextBoolean()) {
            details.add(new Contact.Detail(Contact.Sort.BIRTHDAY, one(List.of("1980-05-17", "--02-29")), day()));
        }
        contacts.add(store.contacts()
                .insert(new Contact(
                        0,
                        one(customers),
                        text() + "p" + number++,
                        maybe(() -> one(List.of(Contact.Role.values()))),
                        maybe(() -> one(List.of(Channel.values()))),
                        maybe(this::text),
                        day(),
                        maybe(this::day),
                        day(),
                        details)));
    }

    private void content() {
        contents.add(store.contents()
                .insert(new Content(
                        0,
                        "guide" + number++,
                        text(),
                        one(List.of(Content.Kind.values())),
                        maybe(this::text),
                        maybe(this::text),
                        maybe(this::day),
                        maybe(this::text),
                        day(),
                        text(),
                        texts(),
                        0)));
    }

    private void touch() {
        Contact with = maybe(() -> one(contacts));
        Touch touch = new Touch(
                id(),
                one(customers),
                day(),
                maybe(() -> Instant.ofEpochSecond(random.nextInt())
                        .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(100_000) - 50_000))),
                text(),
                one(List.of(Channel.values())),
                one(List.of(Direction.values())),
                random.nextBoolean(),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                maybe(this::text),
                with == null ? null : Long.valueOf(with.id()),
                text(),
                random.nextBoolean(),
                List.of(text(), text()),
                random.nextBoolean());
        store.touches().insertOnce(touch, random.nextBoolean(), maybe(this::text));
        if (random.nextBoolean()) {
            store.contents().give(touch, one(contents));
        }
        touches.add(touch);
    }

    private void promise() {
        LocalDate due = maybe(this::day);
        Contact with = maybe(() -> one(contacts));
        List<Promise.Move> moves = new ArrayList<>();
        times(2, () -> moves.add(new Promise.Move(day(), maybe(this::day), day(), text())));
        store.promises()
                .insert(
                        new Promise(
                                id(),
                                one(customers),
                                one(List.of(Promise.Side.values())),
                                with == null ? null : new Promise.Person(with.id(), with.name()),
                                text(),
                                text(),
                                day(),
                                due,
                                due == null ? null : day(),
                                maybe(() -> new BigDecimal(random.nextInt(1000) + ".50")),
                                maybe(this::text),
                                maybe(() -> new Promise.Outcome(
                                        random.nextBoolean(),
                                        day(),
                                        maybe(this::text),
                                        maybe(() -> one(touches).id()))),
                                moves),
                        random);
    }

    private void document() {
        String id = id();
        store.documents().insert(document(id, documents.isEmpty() ? null : maybe(() -> one(documents))));
        documents.add(id);
        if (documents.size() > 1 && random.nextBoolean()) {
            // one that replaces a later one
            store.documents().update(document(documents.get(0), id));
        }
    }

    private Document document(String id, @Nullable String replaces) {
        return new Document(
                id,
                one(customers),
                one(List.of(Document.Kind.values())),
                text(),
                text(),
                maybe(this::text),
                maybe(() -> "0123456789abcdef".repeat(4)),
                random.nextBoolean(),
                replaces,
                day(),
                text());
    }

    private void handoff() {
        Handoff.State state = one(List.of(Handoff.State.values()));
        store.handoffs()
                .insert(new Handoff(
                        id(),
                        one(customers),
                        maybe(this::text),
                        text(),
                        day(),
                        maybe(this::text),
                        random.nextBoolean() ? List.of() : List.of(Handoff.Must.GOAL, Handoff.Must.DOCUMENTS),
                        maybe(this::text),
                        state,
                        state == Handoff.State.OPEN ? null : day(),
                        maybe(this::text)));
    }

    private void survey() {
        Contact with = maybe(() -> one(contacts));
        store.surveys()
                .insert(new Survey(
                        0,
                        id(),
                        one(customers),
                        with == null ? null : new Survey.Person(with.id(), with.name()),
                        day(),
                        one(List.of(Survey.Occasion.values())),
                        maybe(() -> random.nextInt(11)),
                        maybe(random::nextBoolean),
                        text(),
                        text(),
                        maybe(this::day)));
    }

    private void risk() {
        List<Risk.Step> steps = new ArrayList<>();
        times(3, () -> {
            Risk.State state = one(List.of(Risk.State.values()));
            steps.add(new Risk.Step(
                    steps.size() + 1, text(), maybe(this::day), state, state == Risk.State.OPEN ? null : day()));
        });
        LocalDate closed = maybe(this::day);
        store.risks()
                .insert(new Risk(
                        0,
                        id(),
                        one(customers),
                        text(),
                        one(List.of(Risk.Severity.values())),
                        text(),
                        maybe(this::text),
                        day(),
                        closed,
                        closed == null ? null : one(List.of(Risk.Outcome.values())),
                        maybe(this::text),
                        steps));
    }

    private void kudos() {
        store.kudos().insert(new Kudos(0, id(), text(), text(), maybe(() -> one(customers)), day(), text()));
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        times(2, () -> texts.add(text() + number++));
        return texts;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    private String id() {
        return TouchIds.next(random);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 11, 21).minusDays(random.nextInt(1000));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> what) {
        return random.nextInt(3) == 0 ? null : what.get();
    }

    /** At least once. */
    private void times(int most, Runnable what) {
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            what.run();
        }
    }
}
