package crm.render;

import java.nio.file.Path;

/** What was written where. */
public final class ExportView {
    public static final View<Written> VIEW = View.of("path", ExportView::row);

    private ExportView() {}

    /**
     * @param what was asked for, such as {@code all}
     * @param format such as {@code jsonl}
     * @param records how many
     */
    public record Written(String what, String format, Path path, long records) {}

    public static String sentence(Written written) {
        return "wrote " + Ages.amount(written.records(), "record", "records") + " to " + written.path();
    }

    private static Row row(Written written) {
        return new Row()
                .text("what", written.what())
                .text("format", written.format())
                .text("path", written.path().toString())
                .count("records", written.records());
    }
}
