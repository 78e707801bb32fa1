package crm.commands.play;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.PlayRecord;
import crm.play.Plays;
import crm.render.PlayView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code crm play list}: what can be done, and does it work? */
public final class PlayListCommand implements Command {
    private final Syntax syntax = new Syntax("play list", "List the plays against risks, and what came of each.");
    private final Listing<PlayView.Listed> listing = new Listing<>(syntax, session -> PlayView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Plays plays = new Plays(session.folders().plays());
        Map<String, PlayRecord> records = session.reading().risks().plays();
        List<PlayView.Listed> listed = new ArrayList<>();
        for (String name : plays.names()) {
            listed.add(Plans.listed(plays, name, records));
        }
        listing.print(session, listed.iterator());
        return 0;
    }
}
