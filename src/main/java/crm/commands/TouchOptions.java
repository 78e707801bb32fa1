package crm.commands;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Channel;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Names;
import crm.domain.Touch;
import crm.domain.When;
import crm.store.Store;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of a touch, as {@code crm touch} and {@code crm touch edit} take them. */
final class TouchOptions {
    private final Argument<@Nullable String> kind;
    private final Argument<@Nullable String> channel;
    private final Argument<Boolean> in;
    private final Argument<@Nullable String> value;
    private final Argument<Boolean> noValue;
    private final Argument<@Nullable String> with;
    private final Argument<@Nullable String> date;
    private final Argument<@Nullable String> link;
    private final Argument<@Nullable String> content;
    private final Argument<List<String>> tags;
    private final Argument<Boolean> noReply;

    TouchOptions(Syntax syntax) {
        kind = syntax.text(
                        "KIND",
                        "what sort of touch: article, tip, check-in, pitch …; crm kinds lists them",
                        "-k",
                        "--kind")
                .completing(Completes.KIND);
        channel = syntax.text("CHANNEL", "call, email, meeting, visit, chat, letter, event or other", "-c", "--channel")
                .completing(Completes.CHANNEL);
        in = syntax.flag("they reached us", "--in");
        value = syntax.text("WHAT", "what they got out of it; makes the touch one of value", "--value");
        noValue = syntax.flag("they got nothing out of it, whatever the kind says", "--no-value");
        with = syntax.text("CONTACT", "the person it was with", "-w", "--with").completing(Completes.CONTACT);
        date = syntax.text("WHEN", "when it was: yesterday, fri, 3d, 2026-11-20T15:04", "-d", "--date");
        link = syntax.text("URL", "where it can be read", "--link");
        content = syntax.text("CONTENT", "what they got, by its key in the library", "--content")
                .completing(Completes.CONTENT);
        tags = syntax.texts("TAG", "a label of your own; may be repeated", "--tag")
                .completing(Completes.TOUCH_TAG);
        noReply = syntax.flag("what came in wants no answer", "--no-reply");
    }

    Argument<@Nullable String> kind() {
        return kind;
    }

    Argument<@Nullable String> value() {
        return value;
    }

    /** Whether it is said that they got nothing out of it. */
    boolean saysNoValue() {
        return noValue.get();
    }

    /** A new touch. Undated it is now; a complaint comes in unless it is said otherwise. */
    Touch make(String id, Customer.Ref customer, @Nullable String note, Session session) {
        Kinds kinds = session.policy().kinds();
        OffsetDateTime now = session.now().toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
        Touch blank = new Touch(
                id,
                customer,
                now.toLocalDate(),
                now,
                Kinds.DEFAULT,
                Channel.OTHER,
                Kinds.COMPLAINT.equals(kind.get()) ? Direction.IN : Direction.OUT,
                kinds.named(Kinds.DEFAULT).addsValue(),
                null,
                note,
                null,
                null,
                session.by(),
                false,
                List.of());
        return applyTo(blank, session);
    }

    /** The touch with everything changed that was given. */
    Touch applyTo(Touch touch, Session session) {
        Kind newKind = session.policy().kinds().named(kind.get() == null ? touch.kind() : kind.get());
        LocalDate day = touch.day();
        OffsetDateTime at = touch.at();
        String typed = date.get();
        if (typed != null) {
            When when = When.parse(typed, session.now(), When.Towards.PAST);
            day = when.day();
            at = when.at(session.zone());
        }
        if (value.given() && noValue.get()) {
            throw new CrmException(new Failure.Usage("--value and --no-value contradict each other"));
        }
        if (!newKind.contact() && value.given()) {
            throw new CrmException(new Failure.Usage("a touch of kind " + newKind.name()
                    + " is a note among ourselves: it cannot give a customer value"));
        }
        boolean keepsVerdict = kind.get() == null && !value.given() && !noValue.get();
        return new Touch(
                touch.id(),
                touch.customer(),
                day,
                at,
                newKind.name(),
                channel.get() == null ? touch.channel() : Words.parse(Channel.class, "channel", channel.get()),
                in.get() ? Direction.IN : touch.direction(),
                keepsVerdict && touch.kind().equals(newKind.name())
                        ? touch.addsValue()
                        : !noValue.get() && (value.given() || newKind.addsValue()),
                noValue.get() ? null : text(value, "--value", touch.value()),
                touch.note(),
                text(link, "--link", touch.link()),
                text(with, "--with", touch.with()),
                touch.contact(),
                touch.by(),
                touch.cancelled(),
                tags(touch),
                noReply.get() || touch.noReply());
    }

    /** Whether it says whom the touch was with. */
    boolean saysWith() {
        return with.given();
    }

    boolean saysNoReply() {
        return noReply.get();
    }

    /** The touch, if what wants no answer came in. */
    Touch checked(Touch touch) {
        if (noReply.get() && touch.direction() == Direction.OUT) {
            throw new CrmException(new Failure.Usage("--no-reply is for what came in", "say --in too"));
        }
        return touch.direction() == Direction.OUT ? touch.withNoReply(false) : touch;
    }

    /** What {@code --content} names; null where it was not given. */
    @Nullable
    Content content(Store store) {
        String name = content.get();
        if (name != null && noValue.get()) {
            throw new CrmException(new Failure.Usage("--content and --no-value contradict each other"));
        }
        return name == null ? null : store.contents().find(name);
    }

    /** {@code --in} or {@code --out}, which {@code out} says; else as before. */
    Direction direction(boolean out, Direction before) {
        if (in.get() && out) {
            throw new CrmException(new Failure.Usage("--in and --out contradict each other"));
        }
        return in.get() ? Direction.IN : out ? Direction.OUT : before;
    }

    private List<String> tags(Touch touch) {
        List<String> all = new ArrayList<>(touch.tags());
        for (String tag : tags.get()) {
            String clean = CustomerOptions.clean("--tag", tag);
            boolean known = false;
            for (String one : all) {
                known |= Names.fold(one).equals(Names.fold(clean));
            }
            if (!known) {
                all.add(clean);
            }
        }
        return all;
    }

    private static @Nullable String text(Argument<@Nullable String> argument, String what, @Nullable String before) {
        String given = argument.get();
        return given == null ? before : CustomerOptions.clean(what, given);
    }
}
