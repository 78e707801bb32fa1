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

/** {@code crm content show CONTENT}: what it is, and who had it. */
public final class ContentShowCommand implements Command {
    private final Syntax syntax = new Syntax("content show", "Something in the library, and who had it.");
    private final Argument<String> content =
            syntax.required("CONTENT", "its key or title").completing(Completes.CONTENT);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Contents contents = session.reading().contents();
        Content found = contents.find(content.get());
        session.one(ContentView.SHOWN, new ContentView.Shown(found, contents.givenTo(found)));
        return 0;
    }
}
