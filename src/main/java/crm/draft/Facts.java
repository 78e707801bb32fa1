package crm.draft;

import crm.domain.Channel;
import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Kinds;
import crm.domain.Names;
import crm.domain.Promise;
import crm.domain.Sender;
import crm.domain.Stage;
import crm.domain.Standing;
import crm.domain.Touch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message may be made of. Notes are written for ourselves and never get in, whatever the kind of touch; of what the
 * customer got, the words of {@code --value} do.
 *
 * @param recent the touches of the customer, newest first; the last few are enough
 * @param kinds tells which touches are no contact at all
 * @param content something to weave in; null for nothing
 * @param late promises of ours that are late, the oldest first
 */
public record Facts(
        Customer customer,
        Standing standing,
        Clocks clocks,
        List<Touch> recent,
        Kinds kinds,
        Sender sender,
        Recipient recipient,
        @Nullable Offer content,
        List<Promise> late,
        LocalDate today) {
    /** Breaks a line inside a paragraph; {@link Prose#line} lets none through from stored text. */
    static final String BREAK = "\u2028";

    private static final int LONG_NAME = 80;
    private static final int LONG_WHAT = 140;
    private static final int LONG_TOPIC = 40;
    private static final int EARLY_DAYS = 2;
    private static final int LATE_REPLY_DAYS = 3;
    private static final int QUIET_DAYS = 28;
    private static final int MOST_OWED = 3;
    private static final String YES = "yes";

    public Facts {
        recent = List.copyOf(recent);
        late = List.copyOf(late);
    }

    /** Every {@link Fact} by its name: text or a list, empty where unknown. */
    Map<String, Object> byName() {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            facts.put(fact, "");
        }
        facts.put(Fact.CUSTOMER, Prose.line(customer.name(), LONG_NAME));
        facts.put(Fact.BUYER, customer.stage() == Stage.CUSTOMER ? YES : "");
        facts.put(Fact.FORMER, customer.stage() == Stage.FORMER ? YES : "");
        facts.put(Fact.CONTACT, Prose.line(recipient.name(), LONG_NAME));
        facts.put(Fact.GREETING_NAME, Greeting.name(Prose.line(recipient.name(), LONG_NAME), recipient.known()));
        facts.put(Fact.TODAY, Prose.date(today));
        gifts(facts);
        contact(facts);
        interests(facts);
        promises(facts);
        sender(facts);
        Map<String, Object> byName = new HashMap<>();
        facts.forEach((fact, value) -> byName.put(fact.word(), value));
        // Only the items of the list have these.
        byName.remove(Fact.GIFT.word());
        byName.remove(Fact.GIFT_DAY.word());
        byName.remove(Fact.OWED.word());
        byName.remove(Fact.OWED_DAY.word());
        return byName;
    }

    private void gifts(Map<Fact, Object> facts) {
        Clocks.Tick last = clocks.value();
        if (last != null) {
            String what = Prose.phrase(Prose.line(last.value(), LONG_WHAT));
            String day = Prose.when(last.day(), today);
            Gift gift = Gift.of(last.kind(), !what.isEmpty());
            String sentence = gift.sentence().replace("DAY", day);
            facts.put(Fact.LAST_GIFT, Prose.sentence(what.isEmpty() ? sentence : sentence + ": " + what));
            facts.put(Fact.LAST_GIFT_DAY, day);
            facts.put(Fact.LAST_GIFT_WHAT, what);
            boolean early = ChronoUnit.DAYS.between(last.day(), today) < EARLY_DAYS;
            facts.put(Fact.LAST_GIFT_QUESTION, early ? gift.hope() : gift.question());
        }
        List<Map<String, String>> items = new ArrayList<>();
        for (Touch touch : recent) {
            String what = Prose.phrase(Prose.line(touch.value(), LONG_WHAT));
            if (Gift.given(touch, kinds, today) && !what.isEmpty() && items.size() < 3) {
                items.add(Map.of("gift", what, "gift_day", Prose.when(touch.day(), today)));
            }
        }
        facts.put(Fact.GIFTS, items);
    }

    private void contact(Map<Fact, Object> facts) {
        Clocks.Tick any = clocks.any();
        if (any != null) {
            facts.put(Fact.LAST_CONTACT_DAY, Prose.when(any.day(), today));
            boolean quiet = ChronoUnit.DAYS.between(any.day(), today) >= QUIET_DAYS;
            facts.put(Fact.QUIET_FOR, quiet ? Prose.span(any.day(), today) : "");
        }
        LocalDate since = customer.since();
        if (since != null && since.isBefore(today) && Standing.inFirstDays(customer, today)) {
            facts.put(Fact.SINCE_SALE, Prose.span(since, today));
        }
        Clocks.Tick inbound = clocks.asking();
        if (inbound != null) {
            facts.put(Fact.THEIR_MESSAGE, theirMessage(inbound.id()));
            facts.put(Fact.THEIR_MESSAGE_DAY, Prose.when(inbound.day(), today));
            boolean late = ChronoUnit.DAYS.between(inbound.day(), today) >= LATE_REPLY_DAYS;
            facts.put(Fact.REPLY_LATE, late ? YES : "");
            facts.put(Fact.COMPLAINT, inbound.kind().equals("complaint") ? YES : "");
        }
    }

    private void interests(Map<Fact, Object> facts) {
        List<String> interests = new ArrayList<>();
        for (String interest : topics(customer, recipient)) {
            String topic = Prose.phrase(Prose.line(interest, LONG_TOPIC));
            if (!topic.isEmpty() && interests.size() < 10) {
                interests.add(topic);
            }
        }
        facts.put(Fact.INTEREST_LIST, interests);
        facts.put(Fact.INTERESTS, Prose.list(interests.subList(0, Math.min(3, interests.size()))));
        facts.put(Fact.INTEREST, interests.isEmpty() ? "" : interests.get(0));
        if (content != null) {
            String title = Prose.phrase(Prose.line(content.text(), LONG_WHAT));
            String link = Prose.line(Links.safe(content.link()));
            facts.put(Fact.CONTENT, title.isEmpty() ? link : title);
            facts.put(Fact.CONTENT_TITLE, title);
            facts.put(Fact.CONTENT_LINK, title.isEmpty() ? "" : link);
        }
    }

    /**
     * What to speak of, each once: what a reader whom we know cares about, then the customer as a whole. Where we do not know
     * the reader, the customer comes before its people.
     */
    static List<String> topics(Customer customer, Recipient recipient) {
        List<String> all = new ArrayList<>(recipient.known() ? recipient.interests() : customer.interests());
        all.addAll(recipient.known() ? customer.interests() : recipient.interests());
        Map<String, String> topics = new LinkedHashMap<>();
        all.forEach(topic -> topics.putIfAbsent(Names.fold(topic), topic));
        return List.copyOf(topics.values());
    }

    private void promises(Map<Fact, Object> facts) {
        List<Map<String, String>> others = new ArrayList<>();
        for (Promise promise : late) {
            LocalDate due = promise.dueOn(today);
            LocalDate first = promise.firstDue();
            String what = Prose.phrase(Prose.line(promise.what(), LONG_WHAT));
            if (due == null || first == null) {
                continue;
            }
            if (promise.equals(late.get(0))) {
                facts.put(Fact.LATE_PROMISE, what);
                facts.put(Fact.LATE_PROMISE_DAY, Prose.namedDay(due, today));
                facts.put(Fact.LATE_PROMISE_FIRST_DAY, due.equals(first) ? "" : Prose.namedDay(first, today));
            } else if (others.size() < MOST_OWED) {
                others.add(Map.of("owed", what, "owed_day", Prose.namedDay(due, today)));
            }
        }
        facts.put(Fact.ALSO_OWED, others);
    }

    private void sender(Map<Fact, Object> facts) {
        String name = Prose.line(sender.name(), LONG_NAME);
        String firm = Prose.line(sender.firm(), LONG_NAME);
        facts.put(Fact.SENDER_NAME, name);
        facts.put(Fact.SENDER_FIRM, firm);
        facts.put(Fact.SENDER_EMAIL, Prose.line(sender.email()));
        facts.put(Fact.SIGNATURE, String.join(BREAK, signature(sender)));
    }

    /** The lines under a message: the signature, else name and firm; empty where nothing is known. */
    static List<String> signature(Sender sender) {
        List<String> lines = new ArrayList<>();
        String given = sender.signature();
        Stream<String> rows =
                given == null ? Stream.of(Prose.line(sender.name()), Prose.line(sender.firm())) : given.lines();
        rows.forEach(row -> {
            String line = Prose.line(row, LONG_WHAT);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        });
        return lines;
    }

    private String theirMessage(String id) {
        Channel channel = Channel.OTHER;
        for (Touch touch : recent) {
            if (touch.id().equals(id)) {
                channel = touch.channel();
            }
        }
        return switch (channel) {
            case CALL -> "your call";
            case EMAIL -> "your e-mail";
            case MEETING -> "the meeting";
            case VISIT -> "your visit";
            case LETTER -> "your letter";
            case CHAT, EVENT, OTHER -> "your message";
        };
    }
}
