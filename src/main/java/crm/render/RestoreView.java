package crm.render;

import crm.domain.Backup;
import org.jspecify.annotations.Nullable;

/** A store that a backup took the place of. */
public final class RestoreView {
    public static final View<Restored> VIEW = View.of("path", RestoreView::row);

    private RestoreView() {}

    /**
     * @param store what is there now
     * @param from the backup
     * @param kept the path of what was there before; null where nothing was
     */
    public record Restored(
            Backup store, String from, @Nullable String kept) {}

    private static Row row(Restored restored) {
        return new Row()
                .text("path", restored.store().path())
                .text("from", restored.from())
                .text("kept", restored.kept())
                .count("customers", restored.store().customers())
                .count("touches", restored.store().touches());
    }
}
