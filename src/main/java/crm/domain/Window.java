package crm.domain;

/**
 * The longest a customer may go without a value-adding touch.
 *
 * @param days at least 1
 */
public record Window(int days) {
    public Window {
        if (days < 1) {
            throw new IllegalArgumentException("a window is at least one day, not " + days);
        }
    }
}
