package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Content;
import crm.render.ContentView;
import crm.store.Contents;
import java.io.IOException;

/** {@code crm content rm CONTENT}: take it out of the library. */
public final class ContentRemoveCommand implements Command {
    private final Syntax syntax = new Syntax("content rm", "Take something out of the library.")
            .describe("The touches that gave it stay. What has only grown old is better given a day: crm content edit"
                    + " CONTENT --good-until today. crm undo brings it back.");
    private final Argument<String> content =
            syntax.required("CONTENT", "its key or title").completing(Completes.CONTENT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contents contents = session.writing().contents();
        Content found = contents.find(content.get());
        session.write("content rm " + found.key(), () -> {
            contents.delete(found);
            return found;
        });
        session.done(
                ContentView.VIEW,
                found,
                "removed " + found.title() + " (" + found.key() + "); crm undo brings it back");
        return 0;
    }
}
