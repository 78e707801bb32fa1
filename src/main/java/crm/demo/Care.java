package crm.demo;

import crm.domain.Customer;
import crm.domain.Handoff;
import crm.domain.Kudos;
import crm.domain.Survey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handoffs, answers and praise, as {@code handoffs.txt}, {@code surveys.txt} and {@code kudos.txt} have them. */
final class Care {
    private Care() {}

    static List<Handoff> handoffs(Workdays days, Cast cast) {
        return Entry.read("handoffs.txt", "from", "to", "started", "forced", "missing", "accepted", "rejected", "why")
                .stream()
                .map(entry -> handoff(entry, days, cast))
                .toList();
    }

    private static Handoff handoff(Entry entry, Workdays days, Cast cast) {
        Handoff open = new Handoff(
                entry.id(),
                cast.customer(entry.whose()),
                entry.text("from"),
                entry.text("to", ""),
                days.ago(entry.number("started")),
                entry.text("forced"),
                entry.list("missing").stream().map(Care::must).toList(),
                entry.what(),
                Handoff.State.OPEN,
                null,
                null);
        return entry.has("accepted")
                ? open.accepted(days.ago(entry.number("accepted")))
                : entry.has("rejected")
                        ? open.rejected(days.ago(entry.number("rejected")), entry.text("why", ""))
                        : open;
    }

    private static Handoff.Must must(String word) {
        for (Handoff.Must must : Handoff.Must.values()) {
            if (must.word().equals(word)) {
                return must;
            }
        }
        throw new IllegalStateException("missing what? " + word);
    }

    static List<Survey> surveys(Workdays days, Cast cast) {
        return Entry.read("surveys.txt", "from", "occasion", "score", "again", "day", "acted").stream()
                .map(entry -> survey(entry, days, cast))
                .toList();
    }

    private static Survey survey(Entry entry, Workdays days, Cast cast) {
        String person = entry.text("from", "");
        return new Survey(
                0,
                entry.id(),
                cast.customer(entry.whose()),
                new Survey.Person(cast.known(entry.whose(), person), person),
                days.ago(entry.number("day")),
                Survey.Occasion.of(entry.text("occasion", "")),
                entry.number("score"),
                entry.yes("again"),
                entry.what(),
                cast.owner(entry.whose()),
                entry.day("acted", days));
    }

    static List<Kudos> kudos(Workdays days, Cast cast) {
        return Entry.read("kudos.txt", "by", "customer", "day").stream()
                .map(entry -> new Kudos(
                        0,
                        entry.id(),
                        entry.whose(),
                        entry.what(),
                        customer(entry, cast),
                        days.ago(entry.number("day")),
                        entry.text("by", "")))
                .toList();
    }

    private static Customer.@Nullable Ref customer(Entry entry, Cast cast) {
        String key = entry.text("customer");
        return key == null ? null : cast.customer(key);
    }
}
