package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.domain.When;
import crm.exchange.calendar.CalendarOutline;
import crm.exchange.calendar.Event;
import crm.exchange.calendar.Events;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm import calendar PATH…}: meetings that were held, as touches. */
public final class ImportCalendarCommand implements Command {
    private static final int USUAL_YEARS = 2;

    private final Syntax syntax = new Syntax("import calendar", "Take meetings in from calendars.")
            .describe(
                    "Reads iCalendar files, as Google, Exchange, Outlook and iCloud write them. A meeting that is over, with"
                            + " somebody of a customer, becomes a touch with that customer: by the contacts' addresses, else"
                            + " by those and the domains of customers. It gives nothing by itself: rules in the settings say"
                            + " which kind it is, crm touch edit what it gave.",
                    "Left out are meetings that were cancelled or declined, all-day ones, those with nobody else, and those to"
                            + " come. A meeting that was moved or cancelled since changes or takes away the touch it made,"
                            + " unless that was changed by hand.");
    private final Sources sources = new Sources(
            syntax, "an .ics file, or a folder of them; - for standard input", Set.of(".ics", ".ical", ".ifb"));
    private final Argument<List<String>> own = syntax.texts(
            "ADDRESS", "an address or domain of ours, beside the setting mail.own; may be repeated", "--own");
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "leave out meetings before that day; else series go back two years", "--since");
    private final Importing importing = new Importing(syntax, "calendar");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Instant from = since(session);
        Instant series = from == null ? session.now().minusYears(USUAL_YEARS).toInstant() : from;
        OwnAddresses ours = OwnAddresses.of(session, own.get());
        try (Spool spool = new Spool(session, sources.takesStandardInput())) {
            List<Sources.Source> files = sources.all(spool.path());
            Remarks remarks = new Remarks(session);
            CalendarOutline outline = outline(session, files);
            int code = importing.run(session, sources.origin(), (store, intake) -> {
                Participants participants = new Participants(store, ours);
                MeetingTouches touches = new MeetingTouches(session, store, remarks, intake);
                Meetings meetings = new Meetings(participants, touches, outline, session.now(), from, series);
                Sources.each(session, files, "", (source, input, step) -> {
                    try (Events events = new Events(input, outline, session.zone())) {
                        read(source, events, step, meetings, remarks, intake);
                    } catch (CrmException e) {
                        pass(source, e, remarks, intake);
                    }
                });
            });
            remarks.end("");
            return code;
        }
    }

    private @Nullable Instant since(Session session) {
        String text = since.get();
        return text == null
                ? null
                : When.parse(text, session.now(), When.Towards.PAST)
                        .day()
                        .atStartOfDay(session.zone())
                        .toInstant();
    }

    /** Reads all there is once or twice, before anything is taken in. */
    private static CalendarOutline outline(Session session, List<Sources.Source> files) throws IOException {
        CalendarOutline outline = new CalendarOutline();
        boolean[] exceptions = {false};
        Sources.each(session, files, " (zones)", (source, input, step) -> exceptions[0] |= outline.learnZones(input));
        if (exceptions[0]) {
            Sources.each(session, files, " (exceptions)", (source, input, step) -> {
                try {
                    outline.learnExceptions(input, session.zone());
                } catch (CrmException e) {
                    if (!isStrange(source, e)) {
                        throw e;
                    }
                }
            });
        }
        return outline;
    }

    private static void read(
            Sources.Source source, Events events, Sources.Step step, Meetings meetings, Remarks remarks, Intake intake)
            throws IOException {
        long count = 0;
        for (Events.Found found = events.next(); found != null; found = events.next()) {
            String flaw = found.flaw();
            String place = source.typed() + ", line " + found.line();
            if (found.event() != null) {
                meetings.take(named(found.event(), source), place);
            } else if (flaw != null) {
                boolean broken = flaw.startsWith("broken");
                intake.skipped(broken ? "broken" : flaw);
                remarks.add(place + ": the meeting is " + flaw);
            }
            step.done(++count);
        }
    }

    /** A calendar that does not say its name has that of its file. */
    private static Event named(Event event, Sources.Source source) {
        if (event.calendar() != null) {
            return event;
        }
        String file = source.typed().substring(source.typed().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return event.in(dot < 1 ? file : file.substring(0, dot));
    }

    private static void pass(Sources.Source source, CrmException failure, Remarks remarks, Intake intake) {
        if (!isStrange(source, failure)) {
            throw failure;
        }
        remarks.add(source.typed() + " holds no calendar");
        intake.skipped("holding no calendar");
    }

    /** Whether it is a file in a folder that holds something else, which does not keep the others out. */
    private static boolean isStrange(Sources.Source source, CrmException failure) {
        return source.inFolder() && failure.failure() instanceof Failure.BadData;
    }
}
