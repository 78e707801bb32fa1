package crm.commands;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.draft.Templates;
import crm.render.TemplateView;
import java.io.IOException;

/** {@code crm template list}: what messages can be made from. */
final class TemplateListCommand implements Command {
    private final Syntax syntax = new Syntax("template list", "List the templates, and which of them are your own.");
    private final Listing<TemplateView.Listed> listing = new Listing<>(syntax, session -> TemplateView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Templates templates = new Templates(session.folders().templates());
        listing.print(
                session,
                templates.list().stream()
                        .map(entry -> TemplateText.listed(templates, entry))
                        .iterator());
        return 0;
    }
}
