package crm.render;

import crm.domain.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise of either side, as it stands today. */
public final class PromiseView {
    private PromiseView() {}

    public static View<Promise> view(LocalDate today) {
        return View.<Promise>of("id", promise -> row(promise, today))
                .header(
                        "id",
                        "key",
                        "customer",
                        "side",
                        "state",
                        "what",
                        "due",
                        "first_due",
                        "days_late",
                        "made",
                        "who",
                        "with",
                        "price",
                        "terms",
                        "settled",
                        "reason",
                        "touch",
                        "moves")
                .column("state", "STATE", null, promise -> role(promise, today))
                .column("due", "DUE")
                .column("customer", "CUSTOMER", null, promise -> Theme.Role.STRONG)
                .least(14)
                .column("what", "WHAT", Promise::what)
                .least(28)
                .column("side", "BY", promise -> promise.side() == Promise.Side.US ? "us" : "them")
                .column("who", "WHO")
                .optional()
                .column("id", "ID", null, promise -> Theme.Role.DIM);
    }

    static Row row(Promise promise, LocalDate today) {
        Promise.Outcome outcome = promise.outcome();
        List<Row> moves = new ArrayList<>();
        for (Promise.Move move : promise.moves()) {
            moves.add(new Row()
                    .day("day", move.day())
                    .day("from", move.from())
                    .day("to", move.to())
                    .text("reason", move.reason()));
        }
        return new Row()
                .text("id", promise.id())
                .text("key", promise.customer().key())
                .text("customer", promise.customer().name())
                .text("side", promise.side().word())
                .text("state", promise.state(today).word())
                .text("what", promise.what())
                .day("due", promise.dueOn(today))
                .day("first_due", promise.firstDue())
                .count("days_late", promise.daysLate(today))
                .day("made", promise.made())
                .text("who", promise.who())
                .text("with", promise.person() == null ? null : promise.person().name())
                .number("price", promise.price())
                .text("terms", promise.terms())
                .day("settled", outcome == null ? null : outcome.day())
                .text("reason", outcome == null ? null : outcome.reason())
                .text("touch", outcome == null ? null : outcome.touch())
                .rows("moves", moves);
    }

    static Theme.@Nullable Role role(Promise promise, LocalDate today) {
        return switch (promise.state(today)) {
            case OPEN -> null;
            case MOVED -> Theme.Role.WARN;
            case LATE, BROKEN -> Theme.Role.BAD;
            case KEPT -> Theme.Role.GOOD;
            case KEPT_LATE -> Theme.Role.DIM;
        };
    }
}
