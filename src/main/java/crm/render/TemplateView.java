package crm.render;

import org.jspecify.annotations.Nullable;

/** A message template. */
public final class TemplateView {
    public static final View<Listed> VIEW = View.<Listed>of("name", TemplateView::row)
            .header("name", "source", "path", "about", "text")
            .column("name", "NAME", null, listed -> Theme.Role.STRONG)
            .column("source", "SOURCE")
            .column("about", "FOR");

    private TemplateView() {}

    /**
     * @param source {@code built-in} or {@code yours}
     * @param path of the user's file; null for one that comes with crm
     * @param text the template itself
     */
    public record Listed(
            String name, String source, @Nullable String path, String about, String text) {}

    private static Row row(Listed listed) {
        return new Row()
                .text("name", listed.name())
                .text("source", listed.source())
                .text("path", listed.path())
                .text("about", listed.about())
                .text("text", listed.text());
    }
}
