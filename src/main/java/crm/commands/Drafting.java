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
import crm.draft.Situation;
import crm.draft.Templates;
import crm.store.Store;
import crm.store.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what the store knows to a message: what {@code crm draft} and {@code crm demo} share.
 *
 * @param sender who signs
 * @param template the one asked for; null for what the situation asks for
 * @param contact the person it is for; null for the one we last spoke with
 * @param content something to offer; null for nothing
 */
record Drafting(
        Sender sender,
        @Nullable String template,
        @Nullable String contact,
        @Nullable Offer content) {
    /** So many touches tell enough of what was given and who was spoken with. */
    private static final int RECENT = 50;

    Draft draft(Session session, Store store, Account account) {
        Customer who = account.customer();
        List<Touch> recent = new ArrayList<>();
        store.touches()
                .log(Touches.Filter.ALL
                        .customer(who.id())
                        .between(null, session.today())
                        .limit(RECENT))
                .forEachRemaining(recent::add);
        Standing standing = Standing.of(who, account.clocks(), session.policy(), null, session.today());
        List<Promise> late = late(session, store, who);
        Situation.Choice choice = template == null
                ? Situation.choose(who, standing, account.clocks(), content, late, session.today())
                : Situation.Choice.asked(template);
        Facts facts = new Facts(
                who,
                standing,
                account.clocks(),
                recent,
                session.policy().kinds(),
                sender,
                Addressee.of(store, who, contact, promised(choice, late), recent, session.today()),
                content,
                late,
                session.today());
        return new Templates(session.folders().templates())
                .read(choice.template())
                .fill(facts, choice.reason());
    }

    /** What we promised and are late with, the oldest first. */
    private static List<Promise> late(Session session, Store store, Customer who) {
        List<Promise> late = new ArrayList<>();
        for (Promise promise : Promise.lateFirst(store.promises().open(who.id()), session.today())) {
            if (promise.side() == Promise.Side.US && promise.state(session.today()) == Promise.State.LATE) {
                late.add(promise);
            }
        }
        return late;
    }

    /** To whom we made the promise that we own up to; null where we do not, or nobody was named. */
    private static @Nullable String promised(Situation.Choice choice, List<Promise> late) {
        Promise.Person person = late.isEmpty() ? null : late.get(0).person();
        return choice.template().equals(Situation.LATE_PROMISE.template()) && person != null ? person.name() : null;
    }
}
