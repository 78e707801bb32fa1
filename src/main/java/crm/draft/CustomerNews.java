package crm.draft;

import crm.domain.Customer;
import crm.domain.Kinds;
import crm.domain.Promise;
import crm.domain.Sender;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we have done for a customer, what we promised and what comes next, in words fit to be shown to that customer. Of touches
 * it has the day and what they got, of promises the day and what was promised; prices, notes, names of ours and whatever we
 * think of the customer do not appear.
 */
public final class CustomerNews {
    private static final int LONGEST = 500;
    private static final String YES = "yes";
    private static final String CLOSING = "Is something missing, or is there something you need from us? Please say so:"
            + " a line in reply is enough.";

    private final LocalDate today;
    private final Map<String, Object> words = new HashMap<>();

    /**
     * @param since the first day of what lies behind
     * @param touches of the customer, past and planned, in any order
     * @param promises of either side, in any order; theirs are passed over
     * @param kinds tells which touches are no contact at all
     */
    public CustomerNews(
            Customer customer,
            LocalDate since,
            LocalDate today,
            List<Touch> touches,
            List<Promise> promises,
            Kinds kinds,
            Sender sender) {
        this.today = today;
        List<Promise> ours = ours(promises, since);
        Set<String> keepers = new HashSet<>();
        for (Promise promise : ours) {
            if (promise.outcome() != null && promise.outcome().touch() != null) {
                keepers.add(promise.outcome().touch());
            }
        }
        words.put("customer", Prose.line(customer.name()));
        words.put("since", Prose.date(since));
        words.put("until", Prose.date(today));
        words.put("firm", Prose.line(sender.firm() != null ? sender.firm() : sender.name()));
        words.put("months", months(touches, keepers, kinds, since));
        put("kept", kept(ours));
        put("open", open(ours));
        words.put("no-promise", ours.isEmpty() ? YES : "");
        put("ahead", ahead(touches, kinds));
        words.put("closing", CLOSING);
        List<String> signature = Facts.signature(sender);
        words.put("signature", signature);
        words.put("signed", signature.isEmpty() ? "" : YES);
    }

    /** A list, and whether there is anything in it. */
    private void put(String name, List<Map<String, String>> items) {
        words.put(name, items);
        words.put(name + "-any", items.isEmpty() ? "" : YES);
    }

    /** By name: text, or lists of names and text. */
    public Map<String, Object> words() {
        return Map.copyOf(words);
    }

    /** What they got, by month, the newest first, without what kept a promise: that stands among the promises. */
    private List<Map<String, Object>> months(List<Touch> touches, Set<String> keepers, Kinds kinds, LocalDate since) {
        Map<String, List<Map<String, String>>> months = new LinkedHashMap<>();
        touches.stream()
                .filter(touch -> Gift.given(touch, kinds, today) && !touch.day().isBefore(since))
                .filter(touch -> !keepers.contains(touch.id()))
                .sorted(Comparator.comparing(Touch::day).reversed())
                .forEach(touch -> months.computeIfAbsent(Prose.monthAndYear(touch.day()), month -> new ArrayList<>())
                        .add(item(touch, Prose.dayAndMonth(touch.day()))));
        List<Map<String, Object>> named = new ArrayList<>();
        months.forEach((month, items) -> named.add(Map.of("month", month, "items", items)));
        return named;
    }

    /** What is planned to give them something, the next first. */
    private List<Map<String, String>> ahead(List<Touch> touches, Kinds kinds) {
        return touches.stream()
                .filter(touch -> touch.day().isAfter(today) && Gift.given(touch, kinds, touch.day()))
                .sorted(Comparator.comparing(Touch::day))
                .map(touch -> item(touch, Prose.namedDay(touch.day(), today)))
                .toList();
    }

    private static Map<String, String> item(Touch touch, String day) {
        String link = Gift.link(touch.kind(), touch.link());
        return Map.of(
                "day",
                day,
                "text",
                Gift.item(touch.kind(), touch.channel(), what(touch.value())),
                "link",
                link == null ? "" : link);
    }

    /** Those that were kept inside the span and those that are to be kept yet, as far as they were made by today. */
    private List<Promise> ours(List<Promise> promises, LocalDate since) {
        List<Promise> ours = new ArrayList<>();
        for (Promise promise : promises) {
            boolean pending = promise.state(today).pending();
            Promise.Outcome outcome = promise.outcome();
            boolean lately = outcome != null && outcome.kept() && !outcome.day().isBefore(since);
            if (promise.side() == Promise.Side.US && !promise.made().isAfter(today) && (pending || lately)) {
                ours.add(promise);
            }
        }
        return ours;
    }

    private List<Map<String, String>> kept(List<Promise> ours) {
        List<Map<String, String>> kept = new ArrayList<>();
        for (Promise promise : ours) {
            Promise.Outcome outcome = promise.outcome();
            if (outcome != null && !promise.state(today).pending()) {
                kept.add(Map.of(
                        "day", Prose.namedDay(outcome.day(), today), "text", Prose.capital(what(promise.what()))));
            }
        }
        return kept;
    }

    /** By their day, those without one last. */
    private List<Map<String, String>> open(List<Promise> ours) {
        List<Map<String, String>> open = new ArrayList<>();
        ours.stream()
                .filter(promise -> promise.state(today).pending())
                .sorted(Comparator.comparing(this::due))
                .forEach(promise ->
                        open.add(Map.of("day", dueInWords(promise), "text", Prose.capital(what(promise.what())))));
        return open;
    }

    private LocalDate due(Promise promise) {
        LocalDate due = promise.dueOn(today);
        return due == null ? LocalDate.MAX : due;
    }

    private String dueInWords(Promise promise) {
        LocalDate due = promise.dueOn(today);
        if (due == null) {
            return "no day named";
        }
        return (due.isBefore(today) ? "was due by " : "by ") + Prose.namedDay(due, today);
    }

    private static String what(@Nullable String text) {
        return Prose.phrase(Prose.line(text, LONGEST));
    }
}
