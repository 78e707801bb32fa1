package crm.domain;

/** What a spreadsheet would take for a formula and run: the one rule for every sheet that is written or read. */
public final class Formula {
    /** How formulas begin, the wide forms included. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Formula() {}

    /** Whether {@code text} from there on is one, or is one behind the apostrophes that keep it from being taken so. */
    public static boolean stands(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
    }
}
