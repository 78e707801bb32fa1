package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the next owner of a customer must know, from what the store knows.
 *
 * @param promises open ones first, the earliest due first; then those kept or broken, the latest first
 * @param documents the final ones that nothing has replaced
 * @param people those who have not left
 * @param risks the open ones
 * @param touches the last ones, newest first
 */
public record Brief(
        Customer customer,
        List<Promise> promises,
        List<Paper> documents,
        List<Contact> people,
        List<Danger> risks,
        List<Touch> touches) {

    /**
     * A promise in a brief.
     *
     * @param ours whether we made it; else they did
     * @param contact to whom, or by whom; null where not said
     * @param due null where no day was named
     * @param firstDue the day it was first due, where it was moved since
     * @param state {@code open}, {@code kept} or {@code broken}
     * @param settled the day it was kept or broken; null while it is open
     */
    public record Promise(
            String id,
            boolean ours,
            String who,
            @Nullable String contact,
            String what,
            @Nullable LocalDate due,
            @Nullable LocalDate firstDue,
            @Nullable String price,
            @Nullable String terms,
            String state,
            @Nullable LocalDate settled) {

        public boolean open() {
            return state.equals("open");
        }

        /** Whether its day has passed and nobody has said what happens now. */
        public boolean late(LocalDate today) {
            return open() && due != null && due.isBefore(today);
        }
    }

    /** A document: what it is, its title, and the path or URL where it stands. */
    public record Paper(
            String sort,
            String title,
            String place,
            @Nullable String version) {}

    /**
     * An open risk.
     *
     * @param next the first open step of its play; null where there is none
     */
    public record Danger(
            String reason,
            String severity,
            String owner,
            LocalDate opened,
            @Nullable String next) {}

    /**
     * Something a brief must hold and does not.
     *
     * @param what a phrase for people
     * @param command what fills it in
     */
    public record Lack(Handoff.Must must, String what, String command) {}

    public Brief {
        promises = List.copyOf(promises);
        documents = List.copyOf(documents);
        people = List.copyOf(people);
        risks = List.copyOf(risks);
        touches = List.copyOf(touches);
    }

    /** All interests of the customer and its people, each once. */
    public List<String> interests() {
        Set<String> interests = new LinkedHashSet<>(customer.interests());
        for (Contact contact : people) {
            interests.addAll(contact.all(Contact.Sort.INTEREST));
        }
        return List.copyOf(interests);
    }

    /**
     * What is missing before the customer can be handed over: a goal, the terms, a final document, and for each late promise
     * of ours that it is kept or has a new day. A promise counts as confirmed as long as its day has not passed.
     */
    public List<Lack> lacks(LocalDate today) {
        String key = customer.key();
        List<Lack> lacks = new ArrayList<>();
        if (customer.dealings().goal() == null) {
            lacks.add(new Lack(Handoff.Must.GOAL, "no goal", "crm edit " + key + " --goal TEXT"));
        }
        if (customer.dealings().terms() == null) {
            lacks.add(new Lack(Handoff.Must.TERMS, "no terms", "crm edit " + key + " --terms TEXT"));
        }
        for (Promise promise : promises) {
            if (promise.ours() && promise.late(today)) {
                lacks.add(new Lack(
                        Handoff.Must.PROMISES,
                        "we are late with '" + Text.shown(promise.what()) + "', due " + promise.due(),
                        "crm promise keep " + promise.id() + " or crm promise move " + promise.id()
                                + " --due DATE --reason WHY"));
            }
        }
        if (documents.isEmpty()) {
            lacks.add(new Lack(Handoff.Must.DOCUMENTS, "no final document", "crm doc add " + key + " PLACE --final"));
        }
        return lacks;
    }
}
