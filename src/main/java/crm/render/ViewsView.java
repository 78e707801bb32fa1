package crm.render;

/** What {@code crm sql} can be asked. */
public final class ViewsView {
    public static final View<Column> VIEW = View.of("view", ViewsView::row)
            .column("view", "VIEW")
            .column("column", "COLUMN")
            .column("about", "WHAT IT HOLDS");

    private ViewsView() {}

    /** A column of a view, and what it holds. */
    public record Column(String view, String name, String about) {}

    private static Row row(Column column) {
        return new Row()
                .text("view", column.view())
                .text("column", column.name())
                .text("about", column.about());
    }
}
