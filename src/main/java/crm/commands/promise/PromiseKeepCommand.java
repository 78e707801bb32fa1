package crm.commands.promise;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Promise;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.domain.When;
import crm.render.PromiseText;
import crm.render.PromiseView;
import crm.store.Store;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm promise keep ID}: it is done, and the customer got something of value. */
public final class PromiseKeepCommand implements Command {
    private final Syntax syntax = new Syntax("promise keep", "A promise is kept.")
            .describe(
                    "For one of ours a touch of kind promise-kept is logged, with what was promised as what the customer got;"
                            + " it is what their letter of crm lately says. For one of theirs no touch is logged: it gave them"
                            + " nothing.");
    private final Argument<String> id =
            syntax.required("ID", "of the promise, or how it begins").completing(Completes.PROMISE);
    private final Argument<@Nullable String> date =
            syntax.text("WHEN", "when it was kept: yesterday, fri, 2026-11-20T15:04", "-d", "--date");
    private final Argument<@Nullable String> channel = syntax.text(
                    "CHANNEL", "call, email, meeting, visit, chat, letter, event or other", "-c", "--channel")
            .completing(Completes.CHANNEL);
    private final Argument<@Nullable String> note = syntax.text("TEXT", "what to remember of it", "--note");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Promise before = store.promises().find(id.get());
        if (before.side() == Promise.Side.THEM && (channel.given() || note.given())) {
            throw new CrmException(new Failure.Usage(
                    "--channel and --note are for the touch that keeps a promise of ours", "they promised this one"));
        }
        Touch touch = before.side() == Promise.Side.US ? touch(before, session) : null;
        LocalDate day = Promising.happened(date.get(), session);
        boolean contact = session.policy().kinds().named(Kinds.PROMISE_KEPT).contact();
        Promise kept = session.write("promise keep " + before.customer().key(), () -> {
            Promise current = store.promises().find(before.id());
            // The touch goes first: the promise points at it, and undo takes them back the other way round.
            Touch logged = touch == null
                    ? null
                    : store.touches().insert(touch, contact, session.world().random());
            Promise after = current.keep(day, logged == null ? null : logged.id());
            store.promises().update(after);
            return after;
        });
        session.done(PromiseView.view(session.today()), kept, PromiseText.said(kept, session.today()));
        return 0;
    }

    private Touch touch(Promise promise, Session session) {
        Kind kind = session.policy().kinds().named(Kinds.PROMISE_KEPT);
        OffsetDateTime now = session.now().toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
        When when = date.get() == null ? null : When.parse(date.get(), session.now(), When.Towards.PAST);
        Promise.Person person = promise.person();
        return new Touch(
                        TouchIds.next(session.world().random()),
                        promise.customer(),
                        when == null ? now.toLocalDate() : when.day(),
                        when == null ? now : when.at(session.zone()),
                        kind.name(),
                        channel.get() == null ? Channel.OTHER : Words.parse(Channel.class, "channel", channel.get()),
                        Direction.OUT,
                        kind.addsValue(),
                        promise.what(),
                        Promising.clean("--note", note.get(), null),
                        null,
                        null,
                        session.by(),
                        false,
                        List.of())
                .withPerson(person == null ? null : person.name(), person == null ? null : person.id());
    }
}
