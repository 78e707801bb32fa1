package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Content;
import crm.domain.Names;
import crm.domain.Topics;
import crm.render.ContentView;
import crm.store.Contents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code crm content list}: the library, newest first. */
public final class ContentListCommand implements Command {
    private final Syntax syntax = new Syntax("content list", "The library of what is worth giving, newest first.")
            .describe("GIVEN counts the customers who had it.");
    private final Argument<@Nullable String> kind = syntax.text(
                    "KIND", "article, tip, document or event", "-k", "--kind")
            .completing(Completes.CONTENT_KIND);
    private final Argument<@Nullable String> topic =
            syntax.text("TOPIC", "with this topic", "--topic").completing(Completes.TOPIC);
    private final Argument<@Nullable String> search =
            syntax.text("TEXT", "whose title or note has words that begin so", "--search");
    private final Argument<Boolean> good = syntax.flag("only what is still worth giving", "--good");
    private final Listing<Content> listing = new Listing<>(syntax, session -> ContentView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contents contents = session.reading().contents();
        Content.Kind wanted =
                kind.get() == null ? null : Words.parse(Content.Kind.class, "kind of content", kind.get());
        String text = search.get();
        Set<Long> mentioning = text == null ? null : contents.mentioning(Topics.words(Words.clean("--search", text)));
        List<Content> shown = new ArrayList<>();
        for (Content content : contents.list()) {
            if ((wanted == null || content.kind() == wanted)
                    && (mentioning == null || mentioning.contains(content.id()))
                    && (!good.get() || content.good(session.today()))
                    && about(content)) {
                shown.add(content);
            }
        }
        listing.print(session, shown.iterator());
        return 0;
    }

    private boolean about(Content content) {
        String wanted = topic.get();
        return wanted == null
                || content.topics().stream().anyMatch(one -> Names.fold(one).equals(Names.fold(wanted)));
    }
}
