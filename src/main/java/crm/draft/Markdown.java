package crm.draft;

/** Text for Markdown. */
final class Markdown {
    private Markdown() {}

    /** Text that Markdown takes as it is, also where it begins as a list or a rule would. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        boolean number = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean starts = i == 0 ? "+-=".indexOf(letter) >= 0 : number && ".)".indexOf(letter) >= 0;
            number &= letter >= '0' && letter <= '9';
            if (starts || "\\`*_[]<>#|~&!".indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }
}
