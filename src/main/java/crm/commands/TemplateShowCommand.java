package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.draft.Templates;
import crm.render.TemplateView;
import java.io.IOException;

/** {@code crm template show NAME}: the text of a template. */
final class TemplateShowCommand implements Command {
    private final Syntax syntax = new Syntax("template show", "Print the text of a template.");
    private final Argument<String> name =
            syntax.required("NAME", "the template, such as check-in").completing(Completes.TEMPLATE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        TemplateView.Listed template =
                TemplateText.named(new Templates(session.folders().templates()), name.get());
        if (session.forPeople()) {
            session.printText(template.text());
        } else {
            session.one(TemplateView.VIEW, template);
        }
        return 0;
    }
}
