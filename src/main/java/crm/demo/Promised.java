package crm.demo;

import crm.domain.Customer;
import crm.domain.Promise;
import crm.domain.Touch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was promised, as {@code promises.txt} has it. */
final class Promised {
    private Promised() {}

    /** @param touches the log, in which a kept promise is found again */
    static List<Promise> all(Workdays days, Cast cast, List<Touch> touches) {
        return Entry.read(
                        "promises.txt",
                        "theirs",
                        "to",
                        "made",
                        "due",
                        "kept",
                        "broken",
                        "why",
                        "price",
                        "terms",
                        "on",
                        "by")
                .stream()
                .map(entry -> promise(entry, days, cast, touches))
                .toList();
    }

    private static Promise promise(Entry entry, Workdays days, Cast cast, List<Touch> touches) {
        Customer.Ref customer = cast.customer(entry.whose());
        String person = entry.text("to", "");
        String price = entry.text("price");
        Promise promise = Promise.made(
                entry.id(),
                customer,
                entry.has("theirs") ? Promise.Side.THEM : Promise.Side.US,
                new Promise.Person(cast.known(entry.whose(), person), person),
                cast.owner(entry.whose()),
                entry.what(),
                days.ago(entry.number("made")),
                entry.day("due", days),
                price == null ? null : new BigDecimal(price),
                entry.text("terms"));
        for (Entry move : entry.next()) {
            promise = promise.move(days.ago(move.number("by")), move.what(), days.ago(move.number("on")));
        }
        LocalDate kept = entry.day("kept", days);
        if (kept != null) {
            return promise.keep(kept, touch(promise, kept, touches));
        }
        return entry.has("broken") ? promise.breakIt(days.ago(entry.number("broken")), entry.text("why", "")) : promise;
    }

    /** The touch of that day that gave them what we promised; one of theirs gives them nothing, and has none. */
    private static @Nullable String touch(Promise promise, LocalDate day, List<Touch> touches) {
        if (promise.side() == Promise.Side.THEM) {
            return null;
        }
        for (Touch touch : touches) {
            if (touch.customer().key().equals(promise.customer().key())
                    && touch.day().equals(day)
                    && touch.addsValue()) {
                return touch.id();
            }
        }
        throw new IllegalStateException("kept without a touch: " + promise.what());
    }
}
