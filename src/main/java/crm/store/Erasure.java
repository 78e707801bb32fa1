package crm.store;

import crm.domain.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forgets a customer, or a contact, so that no byte of them is left in the store: rows, search index, journal, free pages and
 * log. Nothing can bring them back but a backup. Whatever belongs to a customer goes with it. Of a contact the row and its
 * details go; touches with them stay as the firm's history, for its clocks must not move, but only day, kind, channel,
 * direction and whether they gave something; answers lose their words; and in the other texts of the firm the contact's name
 * and addresses give way to {@value Mention#ERASED}.
 *
 * @param rows how many rows go, or are stripped of words, by the name of their table
 * @param texts how many texts of the firm the contact is taken out of
 * @param journal how many entries of the journal are gone or lost something
 * @param mentions how many texts about others hold the name; they stay as they are
 * @param forms the name and addresses in every form that was looked for
 */
public record Erasure(Map<String, Integer> rows, int texts, int journal, int mentions, List<String> forms) {
    /**
     * Who is to be forgotten.
     *
     * @param customer the number of the customer
     * @param contact the number of its contact; null for the customer itself
     * @param name of the contact or the customer
     */
    public record Subject(long customer, @Nullable Long contact, String name) {}

    /** What would go. Changes nothing. */
    public static Erasure look(Place place, Subject subject) {
        try (Store store = Store.open(place)) {
            return run(store, subject, null);
        } catch (Looked looked) {
            return looked.found;
        }
    }

    /**
     * Forgets, for good; the journal keeps that {@code by} did so, and no word of whom. Waits until nobody else has the
     * store open, where who reads keeps old pages alive.
     */
    public static Erasure of(Place place, Subject subject, String by, Instant at) {
        try (Store store = Store.open(place)) {
            Sql sql = store.sql();
            sql.engine().alone(sql);
            Erasure done = run(store, subject, new Entry(by, at));
            sql.engine().tidy(sql);
            return done;
        }
    }

    /** What the journal keeps. */
    private record Entry(String by, Instant at) {}

    /** Ends a transaction that was only to look: nothing of it stays. */
    private static final class Looked extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Erasure found;

        Looked(Erasure found) {
            super(null, null, false, false);
            this.found = found;
        }
    }

    /** {@code entry} is null where nothing is to be changed. */
    private static Erasure run(Store store, Subject subject, @Nullable Entry entry) {
        Sql sql = store.sql();
        return store.transaction(() -> {
            sql.engine().referencesAtTheEnd(sql);
            Erasure done = new Forgetting(sql, subject).erase(entry != null);
            if (entry == null) {
                throw new Looked(done);
            }
            store.journal().begin(entry.by(), entry.at(), Deed.erasure(subject.contact() != null));
            store.journal().enter();
            return done;
        });
    }
}
