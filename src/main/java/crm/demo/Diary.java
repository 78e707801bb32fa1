package crm.demo;

import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Kinds;
import crm.domain.Touch;
import crm.domain.TouchIds;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Two years with one customer: its own story, and the themes that come up in the rhythm of each phase. Chance has a fixed seed,
 * one for each customer, so that a change to one portrait leaves the others as they were.
 */
final class Diary {
    private final Portrait portrait;
    private final List<Contact> people;
    private final Customer.Ref customer;
    private final Phrases phrases;
    private final Workdays days;
    private final ZoneId zone;
    private final Random chance;
    private final Map<String, Deque<Phrases.Episode>> decks = new HashMap<>();
    private final List<Touch> touches = new ArrayList<>();

    Diary(Portrait portrait, List<Contact> people, Phrases phrases, Workdays days, ZoneId zone) {
        this.portrait = portrait;
        this.people = people;
        this.customer = new Customer.Ref(0, portrait.key(), portrait.name());
        this.phrases = phrases;
        this.days = days;
        this.zone = zone;
        this.chance = new Random(portrait.key().hashCode());
    }

    List<Touch> write() {
        for (Portrait.Phase phase : portrait.phases()) {
            for (Phrases.Rhythm rhythm : phrases.rhythm(phase.rhythm())) {
                int ago = phase.from() - chance.nextInt(rhythm.days());
                while (ago >= phase.to()) {
                    tell(ago, phase.to(), draw(rhythm.theme()));
                    ago -= rhythm.days() * 3 / 4 + chance.nextInt(rhythm.days() / 2 + 1);
                }
            }
        }
        for (Happening happening : portrait.story()) {
            touches.add(touch(happening.days(), happening));
        }
        return touches;
    }

    /** What would not be over by the end of its phase is left out: no question stays open unless the story says so. */
    private void tell(int ago, int end, Phrases.Episode episode) {
        if (ago - episode.length() < end) {
            return;
        }
        touches.add(touch(ago, episode.first()));
        for (Happening next : episode.next()) {
            touches.add(touch(ago - next.days(), next));
        }
    }

    /** As from a deck of cards: nothing is said twice before all has been said once. */
    private Phrases.Episode draw(String theme) {
        Deque<Phrases.Episode> deck = decks.computeIfAbsent(theme, name -> new ArrayDeque<>());
        if (deck.isEmpty()) {
            List<Phrases.Episode> shuffled = new ArrayList<>(phrases.theme(theme));
            Collections.shuffle(shuffled, chance);
            deck.addAll(shuffled);
        }
        return deck.pop();
    }

    private Touch touch(int ago, Happening happening) {
        LocalDate day = days.ago(ago);
        boolean gives = Kinds.builtIn().named(happening.kind()).addsValue() || happening.value() != null;
        String by = happening.by();
        String with = with(day, happening);
        return new Touch(
                TouchIds.next(chance),
                customer,
                day,
                at(day, happening),
                happening.kind(),
                happening.channel(),
                happening.direction(),
                gives && !happening.gaveNothing(),
                happening.value(),
                happening.note().replace("{no}", Integer.toString(5200 - ago)),
                happening.link(),
                with,
                by == null ? portrait.owner(ago) : by,
                happening.cancelled(),
                happening.tags());
    }

    /** The first of their people is the one we know best; nobody speaks with those who have left. */
    private @Nullable String with(LocalDate day, Happening happening) {
        boolean other = people.size() > 1 && chance.nextInt(4) == 0;
        List<Contact> there = new ArrayList<>();
        for (Contact person : people) {
            if (person.left() == null || day.isBefore(person.left())) {
                there.add(person);
            }
        }
        if (there.isEmpty() || happening.toNobody()) {
            return null;
        }
        return there.get(other && there.size() > 1 ? 1 : 0).name();
    }

    /**
     * They reach us in the morning and we reach them in the afternoon, so that a question and its answer keep their order
     * where both fall on one day. What is for nobody in particular has no time.
     */
    private @Nullable OffsetDateTime at(LocalDate day, Happening happening) {
        int hour = (happening.direction() == Direction.IN ? 8 : 13) + chance.nextInt(4);
        int minute = chance.nextInt(60);
        return happening.toNobody()
                ? null
                : day.atTime(hour, minute).atZone(zone).toOffsetDateTime();
    }
}
