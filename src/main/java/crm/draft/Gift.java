package crm.draft;

import crm.domain.Channel;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to speak of a value-adding touch to the customer who got it, by its kind. A kind of the user's own has no words here:
 * its name was never meant for customers.
 *
 * @param noun in a list, such as {@code An article}
 * @param sentence what we did, with {@code DAY} where the day goes
 * @param question what to ask about it now
 * @param linked whether a link on such a touch leads to what the customer got; on others it may lead to files of ours
 */
record Gift(String noun, String sentence, String question, boolean linked) {
    private static final String OF_USE = "Was it of use?";
    private static final String SINCE = "How have things been since?";

    private static final Map<String, Gift> BY_KIND = Map.ofEntries(
            Map.entry("article", new Gift("An article", "We sent you an article DAY", OF_USE, true)),
            Map.entry("tip", new Gift("A tip", "We passed on a tip DAY", OF_USE, true)),
            Map.entry(
                    "intro",
                    new Gift("An introduction", "We made an introduction for you DAY", "Did it lead anywhere?", false)),
            Map.entry(
                    "check-in",
                    new Gift(
                            "A talk about how you are getting on",
                            "We asked DAY how you were getting on",
                            SINCE,
                            false)),
            Map.entry("training", new Gift("A training", "We held a training for you DAY", OF_USE, true)),
            Map.entry(
                    "fix",
                    new Gift(
                            "Something put right",
                            "We put something right for you DAY",
                            "Has all been well since?",
                            false)),
            Map.entry(
                    "ask",
                    new Gift(
                            "A talk about what would serve you better",
                            "We asked DAY what would serve you better",
                            SINCE,
                            false)),
            Map.entry("thanks", new Gift("A word of thanks", "We sent you our thanks DAY", SINCE, false)),
            Map.entry("report", new Gift("A report", "We sent you a report DAY", OF_USE, true)),
            Map.entry("event", new Gift("An event", "You were our guest DAY", "Was it worth your time?", true)),
            Map.entry(
                    "promise-kept",
                    new Gift("A promise kept", "We kept a promise to you DAY", "Was it what you needed?", false)));

    private static final Gift OTHER_SAID = new Gift("Something for you", "You had this from us DAY", OF_USE, false);
    private static final Gift OTHER_UNSAID = new Gift("Something for you", "We were in touch DAY", SINCE, false);

    /** The words for a kind; {@code said} is whether what the customer got is known. */
    static Gift of(String kind, boolean said) {
        return BY_KIND.getOrDefault(kind, said ? OTHER_SAID : OTHER_UNSAID);
    }

    /** Whether the customer got something out of a touch by {@code today}; a note among ourselves gave nothing, whatever it says. */
    static boolean given(Touch touch, Kinds kinds, LocalDate today) {
        boolean contact = true;
        for (Kind kind : kinds.all()) {
            contact &= kind.contact() || !kind.name().equals(touch.kind());
        }
        return contact
                && touch.addsValue()
                && !touch.cancelled()
                && !touch.day().isAfter(today);
    }

    /** What to say in place of the question on the first days, when nobody can know yet; empty for nothing. */
    String hope() {
        return question.equals(OF_USE) ? "I hope it is of use." : "";
    }

    /** In a list of what they got: what it was where known, else the kind, else the way it came. */
    static String item(String kind, Channel channel, String what) {
        Gift gift = BY_KIND.get(kind);
        if (!what.isEmpty()) {
            return gift == null ? Prose.capital(what) : gift.noun() + ": " + what;
        }
        return gift == null ? plain(channel) : gift.noun();
    }

    /** The link of a touch where it is for the customer and safe to follow; else null. */
    static @Nullable String link(String kind, @Nullable String link) {
        return of(kind, true).linked() ? Links.safe(link) : null;
    }

    private static String plain(Channel channel) {
        return switch (channel) {
            case CALL -> "A call";
            case EMAIL, CHAT -> "A message";
            case MEETING -> "A meeting";
            case VISIT -> "A visit";
            case LETTER -> "A letter";
            case EVENT -> "An event";
            case OTHER -> OTHER_UNSAID.noun();
        };
    }
}
