package crm.domain;

/**
 * Reads a short text from left to right: the hand-written scanner under the grammars of dates and windows. These run at
 * each start of a command, where a regular expression or a date formatter would cost more than all the rest of the work.
 */
final class Cursor {
    /** What {@link #number} answers where no digit stands. */
    static final int NONE = -1;

    /** Numbers are read up to here; a larger one counts as this, which every caller finds out of its range. */
    private static final int MOST = 1_000_000_000;

    private final String text;
    private int position;
    private int digits;

    Cursor(String text) {
        this.text = text;
    }

    /** A whole number of ASCII digits, or {@link #NONE}. */
    int number() {
        int start = position;
        long value = 0;
        while (position < text.length() && isDigit(text.charAt(position))) {
            value = Math.min(MOST, value * 10 + (text.charAt(position) - '0'));
            position++;
        }
        digits = position - start;
        return digits == 0 ? NONE : (int) value;
    }

    /** A number of exactly {@code width} digits, or {@link #NONE}; then the cursor stands where the reading failed. */
    int number(int width) {
        int value = number();
        return digits == width ? value : NONE;
    }

    /** How many digits the last number had, leading zeros counted. */
    int digits() {
        return digits;
    }

    /** Steps over {@code expected} if it stands here. */
    boolean eat(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    /** Steps over {@code expected} if it stands here. */
    boolean eat(String expected) {
        if (text.startsWith(expected, position)) {
            position += expected.length();
            return true;
        }
        return false;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** All that was not read yet. */
    String rest() {
        return text.substring(position);
    }

    /** An ASCII digit. {@link Character#isDigit} would take those of forty scripts, which no other tool in a pipe does. */
    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
