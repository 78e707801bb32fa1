package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Deed;
import crm.domain.Failure;
import crm.domain.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of who is erased no byte is left, and of everybody else everything. */
class ErasureTest {
    private static final String ZOE = "Zoë Quellmann";
    private static final List<String> WORDS_OF_ZOE = List.of(
            ZOE, "zoe@quell.example", "+49 170 5550199", "saltlamps", "gardenshed", "sisterwedding", "kneesurgery");

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private Customer.Ref acme = new Customer.Ref(1, "acme", "acme");
    private Customer.Ref bolt = acme;
    private Contact zoe = contact(acme, ZOE, "");

    @BeforeEach
    void fill() {
        path = folder.resolve("crm.db");
        acme = Example.fill(path, 2);
        try (Store store = Store.open(path)) {
            bolt = store.write(
                    "kim",
                    Example.NOW,
                    "add Boltwerk",
                    () -> store.customers().insert(Customer.named("bolt", "Boltwerk", Example.DAY)));
            store.write("kim", Example.NOW, "contact add bolt", () -> {
                store.contacts().insert(contact(bolt, "Ann Alder", "ann@bolt.example"));
                return bolt;
            });
            // once removed, so that the journal alone knows of it
            Contact first = add(store, contact(acme, ZOE, "zoe@quell.example"));
            store.write("kim", Example.NOW, "contact rm " + first.path(), () -> {
                store.contacts().delete(first);
                return first;
            });
            zoe = add(store, contact(acme, ZOE, "zoe@quell.example"));
            touch(store, acme, "t1", "talked about her sisterwedding", "Zoë Quellmann");
            touch(store, acme, "t2", "the kneesurgery of ZOE QUELLMANN went well; the pumps run", null);
            touch(store, bolt, "t3", "Boltwerk likes the cranegrease", "Ann Alder");
            store.write("kim", Example.NOW, "touch edit acme", () -> {
                store.touches().update(store.touches().find("t1").withNote("a gardenshed with her"), true);
                return acme;
            });
        }
    }

    private static Contact contact(Customer.Ref customer, String name, String email) {
        List<Contact.Detail> details = email.isEmpty()
                ? List.of()
                : List.of(
                        new Contact.Detail(Contact.Sort.EMAIL, email, Example.DAY),
                        new Contact.Detail(
                                Contact.Sort.PHONE,
                                name.equals(ZOE) ? "+49 170 5550199" : "+49 170 5550111",
                                Example.DAY));
        String note = name.equals(ZOE) ? "collects saltlamps" : null;
        return new Contact(0, customer, name, null, null, note, Example.DAY, null, Example.DAY, details);
    }

    private static Contact add(Store store, Contact contact) {
        return store.write(
                "kim", Example.NOW, "contact add acme", () -> store.contacts().insert(contact));
    }

    private static void touch(Store store, Customer.Ref customer, String id, String note, @Nullable String with) {
        store.write(
                "kim",
                Example.NOW,
                "touch " + customer.key() + " (tip)",
                () -> store.touches()
                        .insert(
                                store.contacts()
                                        .tied(Example.of(customer, id, note).withPerson(with, null)),
                                true,
                                new Random(1)));
    }

    /** Nothing in the file, its log or its index, in any of the forms that it may have had. */
    private void assertGone(List<String> words) throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Path file = Path.of(path + ending);
            if (!Files.exists(file)) {
                continue;
            }
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String word : words) {
                for (String form : List.of(
                        word,
                        Names.fold(word),
                        Normalizer.normalize(word, Normalizer.Form.NFD),
                        word.startsWith("+") ? word : Names.fold(word).split(" ")[0])) {
                    String raw = new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains(raw))
                            .as("%s in crm.db%s", form, ending)
                            .isFalse();
                }
            }
        }
    }

    private String dump(String who) throws SQLException {
        return Example.ask(
                path,
                "SELECT uid || coalesce(t.note, '-') || coalesce(with_whom, '-') || day || kind || adds_value"
                        + " FROM touch t JOIN customer c ON c.id = t.customer_id WHERE c.key = '" + who
                        + "' ORDER BY uid");
    }

    @Test
    void ofAContactNothingIsLeftAndTheClocksStay() throws Exception {
        String others = dump("bolt");
        Erasure.Subject subject = new Erasure.Subject(acme.id(), zoe.id(), ZOE);
        byte[] before = Files.readAllBytes(path);
        Erasure would = Erasure.look(new Place.InFile(path), subject);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);

        Erasure done = Erasure.of(new Place.InFile(path), subject, "kim", Instant.EPOCH);

        assertThat(done).isEqualTo(would);
        assertThat(done.rows())
                .containsEntry("contact", 1)
                .containsEntry("contact_detail", 2)
                .containsEntry("touch", 3);
        assertThat(done.texts()).isEqualTo(1);
        assertThat(done.mentions()).isZero();
        assertGone(List.of(ZOE, "zoe@quell.example", "+49 170 5550199", "saltlamps", "gardenshed", "sisterwedding"));
        assertThat(dump("acme")).contains("t1--2026-11-21article1", "the kneesurgery of [erased] went well");
        assertThat(dump("bolt")).isEqualTo(others);
        assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
    }

    @Test
    void ofACustomerNothingIsLeft() throws Exception {
        String others = dump("bolt");
        Erasure done = Erasure.of(
                new Place.InFile(path), new Erasure.Subject(acme.id(), null, "Acmé & Söhne"), "kim", Instant.EPOCH);

        assertThat(done.rows())
                .containsEntry("customer", 1)
                .containsEntry("touch", 4)
                .containsEntry("contact", 1);
        assertGone(WORDS_OF_ZOE);
        assertGone(List.of("Acmé & Söhne", "acme", "talked", "pumps"));
        assertThat(dump("bolt")).isEqualTo(others);
        assertThat(Example.ask(path, "SELECT group_concat(command, '|') FROM journal"))
                .isEqualTo("add Boltwerk|contact add bolt|touch bolt (tip)|erase customer");
        assertThat(Examination.of(new Place.InFile(path)).findings()).noneMatch(finding -> finding.code() != 0);
    }

    @Test
    void whatIsLeftCanBeTakenBackStepByStep() {
        Erasure.of(new Place.InFile(path), new Erasure.Subject(acme.id(), zoe.id(), ZOE), "kim", Instant.EPOCH);
        try (Store store = Store.open(path)) {
            assertThat(Example.failure(() -> Example.undo(store))).isInstanceOf(Failure.Usage.class);
            List<Deed> left = new ArrayList<>();
            store.undoing().all(0).forEachRemaining(left::add);
            for (Deed deed : left) {
                store.transaction(() -> store.undoing().undo(deed, "kim", Example.NOW));
            }
            assertThat(left).hasSizeGreaterThan(6);
            assertThat(Example.notes(store)).isEmpty();
        }
    }

    @Test
    void aNumberThatAnotherRowHasNowStaysTheOthers() throws SQLException {
        try (Store store = Store.open(path)) {
            // the newest touch is Acme's and goes; its number goes to a touch of Boltwerk's
            touch(store, acme, "last", "short-lived", null);
            store.write("kim", Example.NOW, "touch rm acme", () -> {
                store.touches().delete(store.touches().find("last"));
                return acme;
            });
            touch(store, bolt, "heir", "long-lived", null);
        }
        String others = dump("bolt");
        assertThat(others).contains("heir");
        Erasure.of(new Place.InFile(path), new Erasure.Subject(acme.id(), null, "Acmé & Söhne"), "kim", Instant.EPOCH);
        assertThat(dump("bolt")).isEqualTo(others);
    }

    @Test
    void whoIsMentionedElsewhereIsCountedAndWhoIsNotMeantStays() {
        try (Store store = Store.open(path)) {
            touch(store, bolt, "t4", "asked after zoe quellmann of Acme", null);
        }
        assertThat(Erasure.look(new Place.InFile(path), new Erasure.Subject(acme.id(), zoe.id(), ZOE))
                        .mentions())
                .isEqualTo(1);
        assertThat(Example.failure(() -> Erasure.of(
                        new Place.InFile(path), new Erasure.Subject(acme.id(), zoe.id(), "Zoe"), "kim", Instant.EPOCH)))
                .isInstanceOf(Failure.NotFound.class);
    }
}
