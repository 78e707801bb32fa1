package crm.commands.promise;

import crm.cli.Session;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Promise;
import crm.domain.Text;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.domain.When;
import crm.render.PromiseText;
import crm.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the commands about promises share, and how a touch makes one. */
public final class Promising {
    private static final int LARGEST_PRICE_DIGITS = 15;

    private Promising() {}

    /**
     * Adds the promise that was made with a touch, to the person the touch was with where that is a contact. For use inside
     * the change that adds the touch. Answers what to tell the user.
     *
     * @param due as typed; null where no day was named
     */
    public static String withTouch(
            Session session, Store store, Touch touch, String what, @Nullable String due, boolean byThem) {
        String with = touch.with();
        Promise promise = Promise.made(
                TouchIds.next(session.world().random()),
                touch.customer(),
                side(byThem),
                with == null ? null : known(store, touch.customer(), with),
                session.by(),
                clean("--promise", what),
                touch.day(),
                due == null ? null : due(due, session),
                null,
                null);
        return PromiseText.said(store.promises().insert(promise, session.world().random()), session.today());
    }

    static Promise.Side side(boolean byThem) {
        return byThem ? Promise.Side.THEM : Promise.Side.US;
    }

    /** The contact of that name; a failure where there is none, or more than one. */
    static Promise.Person person(Store store, Customer.Ref customer, String name) {
        var contact = store.contacts().find(customer.id(), name);
        return new Promise.Person(contact.id(), contact.name());
    }

    /** The contact of that name; null where nobody, or more than one, answers to it. */
    private static Promise.@Nullable Person known(Store store, Customer.Ref customer, String name) {
        try {
            return person(store, customer, name);
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.NotFound || e.failure() instanceof Failure.Ambiguous) {
                return null;
            }
            throw e;
        }
    }

    static LocalDate due(String text, Session session) {
        return When.parse(text, session.now(), When.Towards.FUTURE).day();
    }

    /** A day that is past or today; today where null. */
    static LocalDate happened(@Nullable String text, Session session) {
        if (text == null) {
            return session.today();
        }
        LocalDate day = When.parse(text, session.now(), When.Towards.PAST).day();
        if (day.isAfter(session.today())) {
            throw new CrmException(new Failure.Usage("--date " + text + " is " + day + ", which is still ahead"));
        }
        return day;
    }

    static String clean(String what, String text) {
        return Text.clean(what, Text.required(what, text)).strip();
    }

    static @Nullable String clean(String what, @Nullable String text, @Nullable String otherwise) {
        return text == null ? otherwise : clean(what, text);
    }

    static @Nullable BigDecimal price(@Nullable String text, @Nullable BigDecimal otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            BigDecimal price = new BigDecimal(text.strip().replace("_", "").replace(",", ""));
            if (price.signum() >= 0
                    && price.scale() <= 2
                    && price.precision() - price.scale() <= LARGEST_PRICE_DIGITS) {
                return price.scale() < 0 ? price.setScale(0) : price;
            }
        } catch (NumberFormatException e) {
            // said below, as for numbers that make no sense
        }
        throw new CrmException(new Failure.Usage(
                "'" + text + "' is not a price", "an amount without currency, such as 1200 or 1200.50"));
    }

    /** What is given must be one of {@code good}, in any case. */
    static String oneOf(String what, String given, java.util.List<String> good) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (!good.contains(word)) {
            throw new CrmException(new Failure.NotOneOf(what, given, good));
        }
        return word;
    }
}
