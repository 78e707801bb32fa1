package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.draft.Templates;
import crm.render.PathView;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code crm template path [NAME]}: where templates of your own stand. */
final class TemplatePathCommand implements Command {
    private final Syntax syntax = new Syntax("template path", "Print where your own templates stand, or would stand.");
    private final Argument<@Nullable String> name =
            syntax.optional("NAME", "only the file of this template").completing(Completes.TEMPLATE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String wanted = name.get();
        Path folder = session.folders().templates();
        Path path = wanted == null ? folder : new Templates(folder).path(wanted);
        session.done(PathView.VIEW, new PathView.Place(path, null), path.toString());
        return 0;
    }
}
