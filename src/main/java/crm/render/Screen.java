package crm.render;

/**
 * Where the answer goes.
 *
 * @param columns width in cells; 0 where unknown, which means: do not fit to a width
 * @param terminal whether a person reads it; else it is written plainly, ISO dates, nothing cut
 */
public record Screen(int columns, boolean terminal) {
    public Screen {
        if (columns < 0) {
            throw new IllegalArgumentException("width of " + columns + " cells");
        }
    }
}
