package crm.exchange.calendar;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Blocks;
import crm.exchange.Input;
import crm.exchange.Print;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * What must be known of calendar files before their entries are read: the zones they describe, and which ones of a series are
 * told by themselves, somewhere.
 */
public final class CalendarOutline {
    private static final int MOST_EXCEPTIONS = 200_000;

    private final Zones zones = new Zones();
    private final Set<String> exceptions = new HashSet<>();

    Zones zones() {
        return zones;
    }

    /** Learns the zones of a file; answers whether it tells any one of a series by itself. */
    public boolean learnZones(Input input) throws IOException {
        boolean any = false;
        try (Blocks blocks = new Blocks(input, Set.of("VEVENT", "VTIMEZONE"), Set.of())) {
            for (Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
                if (block.name().equals("VTIMEZONE") && block.flaw() == null) {
                    zones.learn(block.text());
                }
                any |= block.text().contains("\nRECURRENCE-ID");
            }
        }
        return any;
    }

    /** Learns which ones of a series a file tells by themselves; the zones must be known already. */
    public void learnExceptions(Input input, ZoneId here) throws IOException {
        try (Events events = new Events(input, this, here)) {
            for (Events.Found found = events.next(); found != null; found = events.next()) {
                Event event = found.event();
                if (event != null && event.original() != null && event.state() != Event.State.ANSWER) {
                    exceptions.add(name(event.uid(), event.original()));
                }
                if (exceptions.size() > MOST_EXCEPTIONS) {
                    throw new CrmException(new Failure.BadData(
                            input.name(),
                            "holds more than " + MOST_EXCEPTIONS + " meetings that are exceptions of a series"));
                }
            }
        }
    }

    /** Whether the one of that series that was to begin then is told by itself. */
    public boolean isException(String uid, Instant original) {
        return exceptions.contains(name(uid, original));
    }

    private static String name(String uid, Instant original) {
        return new Print().add(uid).add(original.toString()).toString();
    }
}
