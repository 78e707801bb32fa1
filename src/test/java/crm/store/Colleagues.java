package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.Server;
import crm.domain.Customer;
import crm.domain.Touch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people at once on one store of a server, each with a connection of their own. */
final class Colleagues {
    /** Long enough for a busy machine; what is to run out of it has less. */
    static final Patience PATIENT = new Patience(0, TimeUnit.SECONDS.toNanos(30), TimeUnit.SECONDS.toNanos(60));

    /** The notes of the touches that were acknowledged. */
    final List<String> acknowledged = new CopyOnWriteArrayList<>();

    /** A new store with that many customers, {@code c0} and so on; answers its address. */
    static String store(int customers) {
        String address = Server.database();
        fill(place(address), customers);
        return address;
    }

    static void fill(ServerPlace place, int customers) {
        try (Store store = Store.onServer(place, true, PATIENT)) {
            for (int i = 0; i < customers; i++) {
                String key = "c" + i;
                store.write(
                        "kim",
                        Example.NOW,
                        "add " + key,
                        () -> store.customers().insert(Customer.named(key, "Customer " + key, Example.DAY)));
            }
        }
    }

    static ServerPlace place(String address) {
        return (ServerPlace) Place.of("--db", address, Server.ENVIRONMENT, null, "nobody");
    }

    static Store open(ServerPlace place) {
        return Store.onServer(place, false, PATIENT);
    }

    /** All of them begin at the same moment; fails as the first of them that does. */
    static <T> List<T> together(int people, Person<T> person) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Callable<T>> work = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                work.add(() -> {
                    start.await();
                    return person.acts(number);
                });
            }
            List<Future<T>> all = new ArrayList<>();
            work.forEach(one -> all.add(threads.submit(one)));
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all) {
                answers.add(one.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    interface Person<T> {
        T acts(int number) throws Exception;
    }

    /** Logs that many touches as {@code who}, in turn on each of the customers, and notes which were acknowledged. */
    void log(Store store, String who, int touches, int customers) {
        for (int count = 0; count < touches; count++) {
            int i = count;
            String note = who + " " + i;
            Customer.Ref customer = store.customers().find("c" + i % customers);
            Touch touch = Example.of(customer, id(note), note);
            store.write(who, Example.NOW, "touch " + note, () -> store.touches().insert(touch, true, new Random(i)));
            acknowledged.add(note);
        }
    }

    static String id(String note) {
        return "t" + (100_000_000 + Math.floorMod(note.hashCode() * 31L, 800_000_000));
    }

    /** That each acknowledged touch is there once and nothing besides, with all that belongs to it. */
    void demandAll(ServerPlace place) {
        demand(place, acknowledged);
    }

    /** That these touches are there once each and nothing besides, with their tags and one command each in the journal. */
    static void demand(ServerPlace place, List<String> notes) {
        try (Store store = open(place)) {
            List<String> there = new ArrayList<>();
            store.touches().log(Touches.Filter.ALL).forEachRemaining(touch -> {
                assertThat(touch.tags()).as("tags of %s", touch.note()).containsExactly("first", "second");
                there.add(String.valueOf(touch.note()));
            });
            assertThat(sorted(there)).isEqualTo(sorted(notes));
            List<String> commands = new ArrayList<>();
            store.undoing().all(0).forEachRemaining(deed -> {
                if (deed.command().startsWith("touch ")) {
                    // the touch and its two tags
                    assertThat(deed.rows()).as(deed.command()).isEqualTo(3);
                    commands.add(deed.command().substring("touch ".length()));
                }
            });
            assertThat(sorted(commands)).isEqualTo(sorted(notes));
        }
    }

    private static List<String> sorted(List<String> texts) {
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        return sorted;
    }
}
