package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.Editor;
import crm.config.PrivateFiles;
import crm.draft.Template;
import crm.draft.Templates;
import crm.render.PathView;
import java.io.IOException;
import java.nio.file.Path;

/** {@code crm template edit NAME}: your own version of a template, in your editor. */
final class TemplateEditCommand implements Command {
    private final Syntax syntax = new Syntax("template edit", "Make a template your own, in your editor.")
            .describe(
                    "A draft that is broken is refused, with file and line, and kept for another try. Remove your file"
                            + " (crm template path NAME) to have the built-in one back.");
    private final Argument<String> name =
            syntax.required("NAME", "the template, such as check-in").completing(Completes.TEMPLATE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Templates templates = new Templates(session.folders().templates());
        Path file = templates.path(name.get());
        Editor editor = new Editor(
                session.world(), session.folders(), session.settings().editor());
        boolean changed = editor.edit(file, templates.source(name.get()), draft -> {
            String text = PrivateFiles.read(draft);
            Template.parse(name.get(), draft.toString(), text == null ? "" : text);
        });
        session.done(PathView.VIEW, new PathView.Place(file, changed), changed ? "changed " + file : "nothing changed");
        return 0;
    }
}
