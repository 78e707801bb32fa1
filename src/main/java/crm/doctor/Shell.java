package crm.doctor;

/** Command lines to be copied into a shell. */
final class Shell {
    private Shell() {}

    /** The word as it is where that is safe, else in single quotes. */
    static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean plain =
                    letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
            if (!plain && "/._-+,:@%".indexOf(letter) < 0) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }
}
