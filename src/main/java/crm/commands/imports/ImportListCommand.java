package crm.commands.imports;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Batch;
import crm.render.IntakeView;
import java.io.IOException;

/** {@code crm import list}: what was imported, newest first. */
public final class ImportListCommand implements Command {
    private final Syntax syntax = new Syntax("import list", "List the imports, newest first.")
            .describe("Those that found nothing new are not among them.");
    private final Listing<Batch> listing = new Listing<>(syntax, session -> IntakeView.batches(session.zone()));

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        listing.print(session, session.reading().imports().all().iterator());
        return 0;
    }
}
