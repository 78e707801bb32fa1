package crm.render;

import org.jspecify.annotations.Nullable;

/** One setting. */
public final class SettingView {
    public static final View<Shown> VIEW = View.<Shown>of("name", SettingView::row)
            .header("name", "value", "default", "source", "about")
            .column("name", "SETTING", null, shown -> shown.source().equals("file") ? Theme.Role.STRONG : null)
            .column("value", "VALUE")
            .column("source", "FROM")
            .column("about", "WHAT");

    private SettingView() {}

    /**
     * @param value null where it has none
     * @param fallback what holds where it is not set; null for nothing
     * @param source {@code default} or {@code file}
     */
    public record Shown(
            String name, @Nullable String value, @Nullable String fallback, String source, String about) {}

    private static Row row(Shown shown) {
        return new Row()
                .text("name", shown.name())
                .text("value", shown.value())
                .text("default", shown.fallback())
                .text("source", shown.source())
                .text("about", shown.about());
    }
}
