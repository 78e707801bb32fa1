package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.ContentView;
import crm.store.Contents;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm content add TITLE}: something worth giving. */
public final class ContentAddCommand implements Command {
    private final Syntax syntax = new Syntax("content add", "Put something worth giving into the library.")
            .describe(
                    "Topics are matched with what customers care about: crm suggest says whom it suits. Without --key one"
                            + " is made from the title.");
    private final Argument<String> title = syntax.required("TITLE", "what customers read");
    private final ContentOptions options = new ContentOptions(syntax);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String named = Words.clean("TITLE", title.get());
        Content blank = new Content(
                0,
                Names.key(named),
                named,
                Content.Kind.ARTICLE,
                null,
                null,
                null,
                null,
                session.today(),
                session.by(),
                List.of(),
                0);
        Content wanted = options.applyTo(blank, session);
        Contents contents = session.making().contents();
        Content added = session.write(
                "content add " + wanted.key(), () -> contents.insert(free(contents, wanted, options.key())));
        session.done(
                ContentView.VIEW,
                added,
                "added " + added.title() + " (" + added.key() + ")" + ContentView.past(added, session.today()));
        return 0;
    }

    /** The content under the key asked for, or one made from its title that is free. */
    private static Content free(Contents contents, Content wanted, @Nullable String key) {
        if (key != null) {
            if (contents.keyed(key) != null) {
                throw new CrmException(new Failure.Usage("the key '" + key + "' is taken", "choose another --key"));
            }
            return wanted;
        }
        for (Content other : contents.list()) {
            if (Names.fold(other.title()).equals(Names.fold(wanted.title()))) {
                throw new CrmException(new Failure.Usage(
                        "there is content '" + other.title() + "' already (" + other.key() + ")",
                        "if this is another one, give it a --key of its own"));
            }
        }
        String free = wanted.key();
        for (int number = 2; contents.keyed(free) != null; number++) {
            free = wanted.key() + "-" + number;
        }
        return new Content(
                0,
                free,
                wanted.title(),
                wanted.kind(),
                wanted.place(),
                wanted.language(),
                wanted.goodUntil(),
                wanted.note(),
                wanted.added(),
                wanted.by(),
                wanted.topics(),
                0);
    }
}
