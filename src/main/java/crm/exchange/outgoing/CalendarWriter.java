package crm.exchange.outgoing;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateDue;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * Things to do on a day, as a calendar. Written as events that last all day and leave the day free: those every program
 * shows, while Google Calendar and Outlook drop tasks when a file is imported. As tasks for programs that keep them.
 */
public final class CalendarWriter {
    private final Instant now;
    private final LocalDate today;
    private final boolean tasks;

    /**
     * @param now when it is written: of two versions of one event the later one holds
     * @param tasks to write tasks and not events
     */
    public CalendarWriter(Instant now, LocalDate today, boolean tasks) {
        this.now = now;
        this.today = today;
        this.tasks = tasks;
    }

    /**
     * Something to do.
     *
     * @param id what it is called in every export, such as {@code promise-k3v9x0ptmz}
     * @param due the last day; an event that is overdue stands on today, for nobody looks for work in the past
     */
    public record Item(String id, LocalDate due, String summary, String description) {}

    /** Writes a calendar; {@code out} stays open. */
    public void write(List<Item> items, Writer out) throws IOException {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//crm//crm//EN");
        calendar.setMethod(new Method(Method.PUBLISH));
        for (Item item : items) {
            if (tasks) {
                calendar.addTodo(task(item));
            } else {
                calendar.addEvent(event(item));
            }
        }
        ICalWriter writer = new ICalWriter(new PropertyLines(out), ICalVersion.V2_0);
        writer.write(calendar);
        writer.flush();
    }

    private VEvent event(Item item) {
        LocalDate day = item.due().isBefore(today) ? today : item.due();
        VEvent event = new VEvent();
        event.setUid(uid(item));
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(sequence());
        event.setDateStart(new DateStart(date(day)));
        event.setDateEnd(new DateEnd(date(day.plusDays(1))));
        event.setTransparency(Transparency.transparent());
        event.setStatus(Status.confirmed());
        event.setSummary(item.summary());
        event.setDescription(item.description());
        return event;
    }

    private VTodo task(Item item) {
        VTodo task = new VTodo();
        task.setUid(uid(item));
        task.setDateTimeStamp(Date.from(now));
        task.setSequence(sequence());
        task.setDateDue(new DateDue(date(item.due())));
        task.setStatus(Status.needsAction());
        task.setSummary(item.summary());
        task.setDescription(item.description());
        return task;
    }

    private static String uid(Item item) {
        return item.id() + "@crm";
    }

    /** Outlook keeps what it has unless this number has grown: minutes always do. */
    private int sequence() {
        return Math.toIntExact(Math.max(0, now.getEpochSecond() / 60) % Integer.MAX_VALUE);
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
