package crm.commands;

import crm.draft.Templates;
import crm.render.TemplateView;

/** Templates as they are shown. */
final class TemplateText {
    private TemplateText() {}

    static TemplateView.Listed listed(Templates templates, Templates.Entry entry) {
        return new TemplateView.Listed(
                entry.name(),
                entry.source(),
                entry.path() == null ? null : entry.path().toString(),
                entry.about(),
                templates.source(entry.name()));
    }

    static TemplateView.Listed named(Templates templates, String name) {
        for (Templates.Entry entry : templates.list()) {
            if (entry.name().equals(name)) {
                return listed(templates, entry);
            }
        }
        templates.source(name); // says what is wrong with the name
        throw new IllegalStateException("a template that is not in the list: " + name);
    }
}
