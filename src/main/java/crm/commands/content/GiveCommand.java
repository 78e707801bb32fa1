package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Logged;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Channel;
import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Giving;
import crm.domain.Kinds;
import crm.domain.Text;
import crm.domain.Touch;
import crm.domain.TouchIds;
import crm.domain.When;
import crm.store.Store;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm give CUSTOMER CONTENT [NOTE]}: log that they had it. */
public final class GiveCommand implements Command {
    private final Syntax syntax = new Syntax("give", "Log that a customer had something from the library.")
            .describe(
                    "Logs a touch of value: its kind follows the content (a document counts as article), the title says"
                            + " what they got, the link where. From then on it is not suggested to them.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<String> content =
            syntax.required("CONTENT", "its key or title").completing(Completes.CONTENT);
    private final Argument<@Nullable String> note = syntax.optional("NOTE", "what was said or done");
    private final Argument<@Nullable String> with =
            syntax.text("CONTACT", "the person who had it", "-w", "--with").completing(Completes.CONTACT);
    private final Argument<@Nullable String> channel = syntax.text(
                    "CHANNEL", "call, email, meeting, visit, chat, letter, event or other", "-c", "--channel")
            .completing(Completes.CHANNEL);
    private final Argument<@Nullable String> date =
            syntax.text("WHEN", "when it was: yesterday, fri, 3d, 2026-11-20T15:04", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Store store = session.writing();
        Customer.Ref whose = session.customer(customer.get());
        Content given = store.contents().find(content.get());
        Touch touch = given.giveIn(
                store.contacts().tied(touch(session, whose)), session.policy().kinds());
        for (Giving had : store.contents().had(whose.id())) {
            if (had.key().equals(given.key())) {
                session.say(whose.name() + " had it already, on " + had.day());
                break;
            }
        }
        Touch logged = session.write("give " + whose.key() + " " + given.key(), () -> {
            Touch stored = store.touches().insert(touch, true, session.world().random());
            store.contents().give(stored, given);
            return stored;
        });
        Logged.answer(session, logged, true);
        return 0;
    }

    private Touch touch(Session session, Customer.Ref whose) {
        String typed = date.get();
        When when = typed == null ? null : When.parse(typed, session.now(), When.Towards.PAST);
        OffsetDateTime now = session.now().toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
        return new Touch(
                TouchIds.next(session.world().random()),
                whose,
                when == null ? now.toLocalDate() : when.day(),
                when == null ? now : when.at(session.zone()),
                Kinds.DEFAULT,
                channel.get() == null ? Channel.OTHER : Words.parse(Channel.class, "channel", channel.get()),
                Direction.OUT,
                true,
                null,
                note.get() == null ? null : Text.clean("NOTE", Text.required("NOTE", note.get())),
                null,
                with.get() == null ? null : Words.clean("--with", with.get()),
                session.by(),
                false,
                List.of());
    }
}
