package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is worth knowing of the people at a customer as a whole. */
public sealed interface PeopleRemark {
    /** How far back it matters with whom we spoke. */
    int SPOKEN_DAYS = 365;

    /** So many touches with the same person and nobody else are no chance. */
    int ENOUGH_TOUCHES = 3;

    /** The word for scripts. */
    String sort();

    /** The person it is about. */
    String contact();

    /** Everything hangs on one person. */
    record OnePerson(String contact, int touches) implements PeopleRemark {
        @Override
        public String sort() {
            return "one-person";
        }
    }

    /** Who decided is gone, and nobody who is there is known to decide. */
    record DecisionMakerLeft(String contact, LocalDate day) implements PeopleRemark {
        @Override
        public String sort() {
            return "decision-maker-left";
        }
    }

    /**
     * Touches with one person.
     *
     * @param contact row of the contact; null where the person is none we know
     * @param name as it was logged
     * @param touches how many in the last {@value #SPOKEN_DAYS} days
     */
    record Spoken(@Nullable Long contact, String name, int touches) {}

    /** The remarks on a customer, from the people there and from those whom touches of late were with. */
    static List<PeopleRemark> of(List<Acquaintance> people, List<Spoken> spoken, LocalDate today) {
        List<PeopleRemark> remarks = new ArrayList<>();
        PeopleRemark one = onePerson(people, spoken);
        if (one != null) {
            remarks.add(one);
        }
        boolean decides = false;
        Contact gone = null;
        for (Acquaintance person : people) {
            Contact contact = person.contact();
            if (contact.role() == Contact.Role.DECISION_MAKER) {
                LocalDate left = contact.leftBy(today) ? contact.left() : null;
                decides |= left == null;
                LocalDate before = gone == null ? null : gone.left();
                gone = left != null && (before == null || left.isAfter(before)) ? contact : gone;
            }
        }
        LocalDate left = gone == null ? null : gone.left();
        if (gone != null && left != null && !decides) {
            remarks.add(new DecisionMakerLeft(gone.name(), left));
        }
        return remarks;
    }

    private static @Nullable PeopleRemark onePerson(List<Acquaintance> people, List<Spoken> spoken) {
        Map<Long, String> names = new HashMap<>();
        for (Acquaintance person : people) {
            names.put(person.contact().id(), person.contact().name());
        }
        String only = null;
        int touches = 0;
        for (Spoken with : spoken) {
            String name = with.contact() == null ? with.name() : names.getOrDefault(with.contact(), with.name());
            if (only != null && !Names.fold(only).equals(Names.fold(name))) {
                return null;
            }
            only = only == null ? name : only;
            touches += with.touches();
        }
        return only == null || touches < ENOUGH_TOUCHES ? null : new OnePerson(only, touches);
    }
}
