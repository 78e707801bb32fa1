package crm.exchange.mail;

import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a header field, in the spellings that programs use and not only in those that standards allow: with
 * semicolons between, names with commas that nobody quoted, addresses in apostrophes, brackets and quotes that never end.
 */
final class AddressList {
    /** So many of one field are read; a message to more is to nobody in particular. */
    private static final int MOST = 2000;

    private static final int LONGEST_NAME = 200;

    private final String text;
    private final List<Address> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private @Nullable String angle;
    private String before = "";
    private int at;

    /** Whether what opens here was never closed: looking for its end again and again would take for ever. */
    private boolean openQuote;

    private boolean openComment;

    private AddressList(String text) {
        this.text = text;
    }

    static List<Address> read(String text) {
        AddressList list = new AddressList(text);
        list.read();
        return List.copyOf(list.found);
    }

    private void read() {
        while (at < text.length() && found.size() < MOST) {
            char character = text.charAt(at++);
            switch (character) {
                case '"' -> quoted();
                case '(' -> commented();
                case '<' -> angled();
                case ',', ';' -> end();
                case ':' -> group();
                default -> words.append(character);
            }
        }
        end();
    }

    private void quoted() {
        StringBuilder inside = new StringBuilder();
        for (int index = at; !openQuote && index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\' && index + 1 < text.length()) {
                inside.append(text.charAt(++index));
            } else if (character == '"') {
                words.append(inside);
                at = index + 1;
                return;
            } else {
                inside.append(character);
            }
        }
        openQuote = true;
    }

    private void commented() {
        int depth = 1;
        for (int index = at; !openComment && index < text.length(); index++) {
            char character = text.charAt(index);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                comment.append(text, at, index);
                at = index + 1;
                return;
            }
        }
        openComment = true;
    }

    private void angled() {
        int close = text.indexOf('>', at);
        int comma = text.indexOf(',', at);
        if (close < 0) {
            close = comma < 0 ? text.length() : comma;
        }
        angle = text.substring(at, close);
        at = close < text.length() && text.charAt(close) == '>' ? close + 1 : close;
    }

    /** What stands before a colon names a group of addresses; or says {@code mailto}. */
    private void group() {
        if (words.indexOf("@") < 0) {
            words.setLength(0);
            before = "";
        }
    }

    private void end() {
        String said = words.toString().strip();
        String note = comment.toString();
        String inBrackets = angle;
        words.setLength(0);
        comment.setLength(0);
        angle = null;
        String email = email(inBrackets == null ? said : inBrackets);
        if (email == null) {
            // Half of a name such as "Ruiz, Dana" that should have been quoted.
            before = inBrackets == null && said.length() < LONGEST_NAME ? said : "";
            return;
        }
        String name =
                inBrackets == null ? note : said.isEmpty() ? note : before.isEmpty() ? said : before + ", " + said;
        before = "";
        found.add(new Address(name(name, email), email));
    }

    private static @Nullable String name(String raw, String email) {
        String name = HeaderText.read(raw, LONGEST_NAME);
        if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.isEmpty() || name.equalsIgnoreCase(email) ? null : name;
    }

    private static @Nullable String email(String raw) {
        String email = raw.strip();
        if (email.regionMatches(true, 0, "mailto:", 0, 7)) {
            email = email.substring(7);
        }
        if (email.length() > 2 && email.startsWith("'") && email.endsWith("'")) {
            email = email.substring(1, email.length() - 1);
        }
        email = email.strip();
        return Names.isEmail(email) ? email : null;
    }
}
