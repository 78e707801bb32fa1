package crm.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something worth giving.
 *
 * @param id row in the store; 0 until stored
 * @param key short unique name, such as {@code packing-guide}
 * @param title what customers read
 * @param kind what it is
 * @param place a link or the absolute path of a file; null where it is words alone
 * @param language such as {@code en}; null where not said
 * @param goodUntil the last day on which it is worth giving; null where it does not age
 * @param note for ourselves; null where none
 * @param added the day it was added
 * @param by who added it
 * @param topics what it is about; matched with the interests of customers
 * @param given how many customers had it
 */
public record Content(
        long id,
        String key,
        String title,
        Kind kind,
        @Nullable String place,
        @Nullable String language,
        @Nullable LocalDate goodUntil,
        @Nullable String note,
        LocalDate added,
        String by,
        List<String> topics,
        int given) {

    /** What content is. */
    public enum Kind {
        ARTICLE("article"),
        TIP("tip"),
        /** A guide, a checklist: something worth reading, so the touch is an article; a report is how things stand. */
        DOCUMENT("article"),
        EVENT("event");

        private final String touch;

        Kind(String touch) {
            this.touch = touch;
        }

        /** The word users type and read, such as {@code article}. */
        public String word() {
            return Words.of(this);
        }

        /** The kind of the touch that gives it. */
        public String touch() {
            return touch;
        }
    }

    public Content {
        if (!Names.isKey(key)) {
            throw new IllegalArgumentException("no key: " + key);
        }
        topics = List.copyOf(topics);
    }

    /** Whether it is still worth giving on that day. */
    public boolean good(LocalDate today) {
        return goodUntil == null || !goodUntil.isBefore(today);
    }

    /** Where customers can read it; null where it is a file of ours, or words alone. */
    public @Nullable String link() {
        return place != null && Place.isLink(place) ? place : null;
    }

    /** The file it is in; null where it is a link, or words alone. */
    public @Nullable String file() {
        return place != null && !Place.isLink(place) ? place : null;
    }

    /** The touch that gives it: kind, value and link follow the content wherever the touch does not say its own. */
    public Touch giveIn(Touch touch, Kinds kinds) {
        String named = touch.kind().equals(Kinds.DEFAULT) ? kind.touch() : touch.kind();
        if (!kinds.named(named).contact()) {
            throw new CrmException(new Failure.Usage(
                    "a touch of kind " + named + " is a note among ourselves: it cannot give a customer anything"));
        }
        return new Touch(
                touch.id(),
                touch.customer(),
                touch.day(),
                touch.at(),
                named,
                touch.channel(),
                touch.direction(),
                true,
                touch.value() == null ? title : touch.value(),
                touch.note(),
                touch.link() == null ? link() : touch.link(),
                touch.with(),
                touch.contact(),
                touch.by(),
                touch.cancelled(),
                touch.tags(),
                touch.noReply());
    }
}
