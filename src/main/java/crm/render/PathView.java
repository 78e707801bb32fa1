package crm.render;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file or folder of ours. */
public final class PathView {
    public static final View<Place> VIEW = View.of("path", PathView::row);

    private PathView() {}

    /**
     * @param changed whether an editor changed it; null where none was asked to
     */
    public record Place(Path path, @Nullable Boolean changed) {}

    private static Row row(Place place) {
        Row row = new Row().text("path", place.path().toString());
        return place.changed() == null ? row : row.flag("changed", place.changed());
    }
}
