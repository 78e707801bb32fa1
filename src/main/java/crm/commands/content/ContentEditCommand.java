package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm content edit CONTENT}: change what is known of it. */
public final class ContentEditCommand implements Command {
    private static final List<String> CLEARABLE = List.of("link", "file", "language", "good-until", "note", "topics");

    private final Syntax syntax = new Syntax("content edit", "Change something in the library.")
            .describe("--topic adds to the topics; --remove takes one away, --clear empties a field.");
    private final Argument<String> content =
            syntax.required("CONTENT", "its key or title").completing(Completes.CONTENT);
    private final Argument<@Nullable String> title = syntax.text("TITLE", "a new title", "--title");
    private final ContentOptions options = new ContentOptions(syntax);
    private final Argument<List<String>> remove = syntax.texts(
                    "TOPIC", "take this topic away; may be repeated", "--remove")
            .completing(Completes.TOPIC);
    private final Argument<List<String>> clear = syntax.texts(
                    "FIELD", "empty this field: " + String.join(", ", CLEARABLE), "--clear")
            .completing(CLEARABLE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contents contents = session.writing().contents();
        Content found = contents.find(content.get());
        Content after = session.write("content edit " + found.key(), () -> {
            Content before = contents.get(found.id());
            Content wanted = options.applyTo(cleared(before), session);
            if (!wanted.key().equals(before.key()) && contents.keyed(wanted.key()) != null) {
                throw new CrmException(new Failure.Usage("the key '" + wanted.key() + "' is taken"));
            }
            return contents.update(wanted);
        });
        session.done(
                ContentView.VIEW,
                after,
                "changed " + after.title() + " (" + after.key() + ")" + ContentView.past(after, session.today()));
        return 0;
    }

    private Content cleared(Content before) {
        List<String> fields = Words.split(clear.get());
        for (String field : fields) {
            if (!CLEARABLE.contains(field)) {
                throw new CrmException(new Failure.NotOneOf("field to clear", field, CLEARABLE));
            }
        }
        boolean nowhere = (fields.contains("link") && before.link() != null)
                || (fields.contains("file") && before.file() != null);
        return new Content(
                before.id(),
                before.key(),
                title.get() == null ? before.title() : Words.clean("--title", title.get()),
                before.kind(),
                nowhere ? null : before.place(),
                fields.contains("language") ? null : before.language(),
                fields.contains("good-until") ? null : before.goodUntil(),
                fields.contains("note") ? null : before.note(),
                before.added(),
                before.by(),
                fields.contains("topics") ? List.of() : topics(before),
                before.given());
    }

    private List<String> topics(Content before) {
        List<String> topics = new ArrayList<>(before.topics());
        for (String topic : remove.get()) {
            if (!topics.removeIf(one -> Names.fold(one).equals(Names.fold(topic)))) {
                throw new CrmException(new Failure.NotFound("topic of " + before.key(), topic, before.topics()));
            }
        }
        return topics;
    }
}
