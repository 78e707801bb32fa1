package crm.exchange.table;

import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Policy;
import crm.domain.Touch;
import crm.domain.When;
import crm.exchange.Print;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Touches out of rows. */
public final class TouchRows {
    private final Heading heading;
    private final Policy policy;
    private final ZonedDateTime now;
    private final String by;
    private final DateOrder order;

    /**
     * @param now the day after which nothing can have happened, and the zone of times that name none
     * @param by whose touches they are where the file does not say
     */
    public TouchRows(Heading heading, Policy policy, ZonedDateTime now, String by, DateOrder order) {
        this.heading = heading;
        this.policy = policy;
        this.now = now;
        this.by = by;
        this.order = order;
    }

    /** The customer as the row names it: by key where it has one. */
    public String customer(Sheet.Line line) {
        Cells cells = new Cells(heading, line, now, order);
        String key = cells.text("key");
        String name = key == null ? cells.text("customer") : key;
        if (name == null) {
            throw new CrmException(new Failure.BadData(null, "no customer is named"));
        }
        return name;
    }

    /** Whether it happened: other programs list what is still to do beside what was done. */
    public boolean done(Sheet.Line line) {
        Cells cells = new Cells(heading, line, now, order);
        String text = cells.text("done");
        if (text == null) {
            return true;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "done", "yes", "true", "1", "completed", "complete", "closed", "held", "sent" -> true;
            case "to do",
                    "todo",
                    "no",
                    "false",
                    "0",
                    "open",
                    "planned",
                    "scheduled",
                    "not started",
                    "in progress",
                    "deferred",
                    "waiting",
                    "waiting on someone else",
                    "not held",
                    "cancelled",
                    "canceled" -> false;
            default -> throw cells.unfit("done", text, "done or to do");
        };
    }

    /** The touch that a row tells of. The same row read again is a touch with the same id. */
    public Touch read(Sheet.Line line, Customer.Ref customer) {
        Cells cells = new Cells(heading, line, now, order);
        Moment moment = moment(cells);
        Kind kind = kind(cells);
        Direction direction = direction(cells, kind);
        String value = cells.text("value");
        Boolean said = cells.flag("adds_value");
        boolean addsValue = kind.contact() && (said == null ? value != null || kind.addsValue() : said);
        Boolean cancelled = cells.flag("cancelled");
        Boolean noReply = cells.flag("no_reply");
        String who = cells.text("by");
        String id = cells.text("id");
        Touch touch = new Touch(
                id == null ? "" : id(cells, id),
                customer,
                moment.day,
                moment.at,
                kind.name(),
                channel(cells),
                direction,
                addsValue,
                value,
                cells.words("note"),
                cells.text("link"),
                cells.text("with"),
                null,
                who == null ? by : who,
                cancelled != null && cancelled,
                cells.names("tags"),
                noReply != null && noReply && direction == Direction.IN);
        return id == null ? touch.identified(print(touch)) : touch;
    }

    private record Moment(LocalDate day, @Nullable OffsetDateTime at) {}

    private Moment moment(Cells cells) {
        When when = cells.when("day");
        String at = cells.text("at");
        When full = at == null || at.length() < 10 ? null : cells.when("at");
        if (when == null) {
            when = full;
        }
        if (when == null) {
            throw new CrmException(new Failure.BadData(null, "no day is given"));
        }
        if (full != null && at != null && full.time() != null) {
            // With its offset it is a moment of where it was logged, not of here.
            OffsetDateTime there = offset(at);
            return new Moment(when.day(), there == null ? full.at(now.getZone()) : there);
        }
        if (full == null && at != null) {
            try {
                when = new When(when.day(), LocalTime.parse(at.length() == 4 ? "0" + at : at));
            } catch (java.time.DateTimeException e) {
                throw cells.unfit("at", at, "a time such as 15:04");
            }
        }
        return new Moment(when.day(), when.at(now.getZone()));
    }

    private static @Nullable OffsetDateTime offset(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private Kind kind(Cells cells) {
        String kind = cells.text("kind");
        return policy.kinds().named(kind == null ? usual(cells.text("channel")) : kind.toLowerCase(Locale.ROOT));
    }

    /** Notes and tasks of other programs are ours alone: the customer never heard of them. */
    private static String usual(@Nullable String channel) {
        String type = channel == null ? "" : channel.toLowerCase(Locale.ROOT);
        return switch (type) {
            case "note", "task", "deadline" -> Kinds.INTERNAL;
            case "list email" -> Kinds.NEWSLETTER;
            default -> Kinds.DEFAULT;
        };
    }

    private static Channel channel(Cells cells) {
        String text = cells.text("channel");
        if (text == null) {
            return Channel.OTHER;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "call", "phone", "phone call", "telephone", "logged call", "outbound call", "inbound call" ->
                Channel.CALL;
            case "email",
                    "e-mail",
                    "mail",
                    "email sent",
                    "email received",
                    "incoming_email",
                    "forwarded_email",
                    "list email" -> Channel.EMAIL;
            case "meeting", "lunch", "demo", "video", "video call", "appointment" -> Channel.MEETING;
            case "visit", "on-site", "onsite" -> Channel.VISIT;
            case "chat", "sms", "text", "whatsapp", "whats_app", "linkedin", "linkedin_message", "message" ->
                Channel.CHAT;
            case "letter", "post", "postal_mail", "postal mail" -> Channel.LETTER;
            case "event", "webinar", "conference" -> Channel.EVENT;
            case "other", "note", "task", "deadline" -> Channel.OTHER;
            default -> throw cells.unfit("channel", text, "call, email, meeting, visit, chat, letter, event or other");
        };
    }

    private static Direction direction(Cells cells, Kind kind) {
        String text = cells.text("direction");
        if (text == null) {
            return kind.name().equals(Kinds.COMPLAINT) ? Direction.IN : Direction.OUT;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "in", "inbound", "incoming", "incoming_email", "received" -> Direction.IN;
            case "out", "outbound", "outgoing", "sent", "email", "internal" -> Direction.OUT;
            default -> throw cells.unfit("direction", text, "in or out");
        };
    }

    private static String id(Cells cells, String id) {
        for (int index = 0; index < id.length(); index++) {
            char character = id.charAt(index);
            if (!(character >= 'a' && character <= 'z' || character >= '0' && character <= '9') || index >= 40) {
                throw cells.unfit("id", id, "an id of small letters and digits; leave the column out with --map id=");
            }
        }
        return id;
    }

    private static String print(Touch touch) {
        return new Print()
                .add(touch.customer().key())
                .add(touch.day().toString())
                .add(touch.at() == null ? null : touch.at().toString())
                .add(touch.kind())
                .add(touch.channel().word())
                .add(touch.direction().word())
                .add(touch.value())
                .add(touch.note())
                .add(touch.link())
                .add(touch.with())
                .add(touch.by())
                .toString();
    }
}
