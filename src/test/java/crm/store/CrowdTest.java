package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many colleagues at once on one server: nothing is lost, nothing is there twice, nothing is silently written over. */
class CrowdTest {
    private static final int PEOPLE = 16;
    private static final int TOUCHES = 20;

    @Test
    void everyTouchOfACrowdIsThereOnce() throws Exception {
        ServerPlace place = Colleagues.place(Colleagues.store(3));
        Colleagues colleagues = new Colleagues();
        Colleagues.together(PEOPLE, number -> {
            try (Store store = Colleagues.open(place)) {
                colleagues.log(store, "p" + number, TOUCHES, 3);
            }
            return number;
        });

        assertThat(colleagues.acknowledged).hasSize(PEOPLE * TOUCHES);
        colleagues.demandAll(place);
        try (Store store = Colleagues.open(place)) {
            String last = java.util.Objects.requireNonNull(Example.undo(store)).command();
            colleagues.acknowledged.remove(last.substring("touch ".length()));
        }
        assertThat(touches(place)).hasSize(PEOPLE * TOUCHES - 1).doesNotHaveDuplicates();
        assertThat(touches(place)).containsExactlyInAnyOrderElementsOf(colleagues.acknowledged);
    }

    @Test
    void ofTwoWhoEditTheSameCustomerOneIsTold() throws Exception {
        ServerPlace place = Colleagues.place(Colleagues.store(1));
        List<String> ends = edit(place, List.of("c0", "c0"));

        assertThat(ends).containsOnlyOnce("done");
        String winner = ends.get(0).equals("done") ? "p0" : "p1";
        assertThat(ends).contains(winner + " has just changed the same customer: nothing was changed (5)");
        assertThat(noteOf(place, "c0")).isEqualTo("by " + winner);
    }

    @Test
    void twoWhoEditDifferentCustomersAreNotInEachOthersWay() throws Exception {
        ServerPlace place = Colleagues.place(Colleagues.store(2));

        assertThat(edit(place, List.of("c0", "c1"))).containsExactly("done", "done");
        assertThat(noteOf(place, "c0")).isEqualTo("by p0");
        assertThat(noteOf(place, "c1")).isEqualTo("by p1");
    }

    /** Everybody has read the customer before anybody writes. */
    private static List<String> edit(ServerPlace place, List<String> keys) throws Exception {
        CyclicBarrier read = new CyclicBarrier(keys.size());
        return Colleagues.together(keys.size(), number -> {
            AtomicInteger attempts = new AtomicInteger();
            try (Store store = Colleagues.open(place)) {
                Customer.Ref customer = store.customers().find(keys.get(number));
                store.write("p" + number, Example.NOW, "edit", () -> {
                    Customer before = store.customers().get(customer.id());
                    if (attempts.incrementAndGet() == 1) {
                        await(read);
                    }
                    store.customers().update(before.with().note("by p" + number).build());
                    return before;
                });
                return "done";
            } catch (CrmException e) {
                return e.failure().message() + " (" + e.failure().code() + ")";
            }
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsFreeForTwoIsGivenToOne() throws Exception {
        ServerPlace place = Colleagues.place(Colleagues.store(1));
        CyclicBarrier looked = new CyclicBarrier(2);
        List<String> keys = Colleagues.together(2, number -> {
            AtomicInteger attempts = new AtomicInteger();
            try (Store store = Colleagues.open(place)) {
                return store.write("p" + number, Example.NOW, "add", () -> {
                    String key = store.customers().freeKey("New");
                    if (attempts.incrementAndGet() == 1) {
                        await(looked);
                    }
                    return store.customers()
                            .insert(Customer.named(key, "New", Example.DAY))
                            .key();
                });
            }
        });

        assertThat(keys).containsExactlyInAnyOrder("new", "new-2");
    }

    @Test
    void whatWasLookedUpAndIsGoneIsTold() throws Exception {
        ServerPlace place = Colleagues.place(Colleagues.store(1));
        try (Store store = Colleagues.open(place);
                Store other = Colleagues.open(place)) {
            Customer.Ref customer = store.customers().find("c0");
            other.write("p1", Example.NOW, "rm", () -> {
                other.customers().delete(customer.id());
                return customer;
            });

            Failure failure = Example.failure(() -> store.write(
                    "p0",
                    Example.NOW,
                    "touch",
                    () -> store.promises()
                            .insert(
                                    crm.domain.Promise.made(
                                            "p123456789",
                                            customer,
                                            crm.domain.Promise.Side.US,
                                            null,
                                            "p0",
                                            "a report",
                                            Example.DAY,
                                            null,
                                            null,
                                            null),
                                    new java.util.Random(1))));
            assertThat(failure).isInstanceOfAny(Failure.Overtaken.class, Failure.NotFound.class);
        }
    }

    private static List<String> touches(ServerPlace place) {
        try (Store store = Colleagues.open(place)) {
            List<String> notes = new java.util.ArrayList<>();
            store.touches().log(Touches.Filter.ALL).forEachRemaining(touch -> notes.add(String.valueOf(touch.note())));
            return notes;
        }
    }

    private static String noteOf(ServerPlace place, String key) {
        try (Store store = Colleagues.open(place)) {
            Customer.Ref customer = store.customers().find(key);
            return String.valueOf(store.customers().get(customer.id()).note());
        }
    }
}
