package crm.commands;

import crm.cli.Session;
import crm.domain.Account;
import crm.domain.Customer;
import crm.domain.Promise;
import crm.domain.Sender;
import crm.domain.Standing;
import crm.domain.Touch;
import crm.draft.Draft;
import crm.draft.Facts;
import crm.draft.Offer;
import crm.draft.Recipient;
import crm.draft.Situation;
import crm.draft.Templates;
import crm.store.Store;
import crm.store.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what the store knows to a message: what {@code crm draft} and {@code crm demo} share. Gathers all but what is offered,
 * for that depends on who reads.
 *
 * @param sender who signs
 * @param template the one asked for; null for what the situation asks for
 * @param recent the touches of the customer, newest first
 * @param late what we promised and are late with, the oldest first
 */
record Drafting(
        Sender sender,
        @Nullable String template,
        Account account,
        Standing standing,
        List<Touch> recent,
        List<Promise> late,
        Recipient recipient) {
    /** So many touches tell enough of what was given and who was spoken with. */
    private static final int RECENT = 50;

    /** {@code contact} is the person it is for; null for the one we last spoke with. */
    static Drafting of(
            Session session,
            Store store,
            Account account,
            Sender sender,
            @Nullable String template,
            @Nullable String contact) {
        Customer who = account.customer();
        List<Touch> recent = new ArrayList<>();
        store.touches()
                .log(Touches.Filter.ALL
                        .customer(who.id())
                        .between(null, session.today())
                        .limit(RECENT))
                .forEachRemaining(recent::add);
        List<Promise> late = late(session, store, who);
        return new Drafting(
                sender,
                template,
                account,
                Standing.of(who, account.clocks(), session.policy(), null, session.today()),
                recent,
                late,
                Addressee.of(store, who, contact, promised(template, late), recent, session.today()));
    }

    /** {@code content} is something to offer; null for nothing. */
    Draft draft(Session session, @Nullable Offer content) {
        Customer who = account.customer();
        Situation.Choice choice = template == null
                ? Situation.choose(who, recipient, standing, account.clocks(), content, late, session.today())
                : Situation.Choice.asked(template);
        Facts facts = new Facts(
                who,
                standing,
                account.clocks(),
                recent,
                session.policy().kinds(),
                sender,
                recipient,
                content,
                late,
                session.today());
        return new Templates(session.folders().templates())
                .read(choice.template())
                .fill(facts, choice.reason());
    }

    private static List<Promise> late(Session session, Store store, Customer who) {
        List<Promise> late = new ArrayList<>();
        for (Promise promise : Promise.lateFirst(store.promises().open(who.id()), session.today())) {
            if (promise.side() == Promise.Side.US && promise.state(session.today()) == Promise.State.LATE) {
                late.add(promise);
            }
        }
        return late;
    }

    /** To whom we made the promise that we own up to; null where we do not, or nobody was named. A late promise leads. */
    private static @Nullable String promised(@Nullable String template, List<Promise> late) {
        boolean owningUp = template == null || template.equals(Situation.LATE_PROMISE.template());
        Promise.Person person = late.isEmpty() ? null : late.get(0).person();
        return owningUp && person != null ? person.name() : null;
    }
}
