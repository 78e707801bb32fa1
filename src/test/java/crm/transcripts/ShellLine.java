package crm.transcripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One command line, read the way a shell reads it: {@code '…'}, {@code "…"}, {@code $'\e\u00e9'}, backslashes,
 * {@code $NAME}, {@code ${NAME}}, {@code $(command)}, {@code ~/}, {@code NAME=value} in front, {@code < file},
 * {@code <<END}, {@code > file}, {@code >> file}, one {@code |} and comments. What a shell can do beyond that is refused
 * and not misread.
 *
 * @param assignments the {@code NAME=value} in front of the command
 * @param words the command and its arguments; empty where there are only assignments
 * @param document the text of a here-document; null where there is none
 * @param input the file after {@code <}; null where there is none
 * @param output where the output goes; null where it is shown
 * @param filter what stands behind {@code |}, as typed; null where there is none
 */
record ShellLine(
        Map<String, String> assignments,
        List<String> words,
        @Nullable String document,
        @Nullable String input,
        @Nullable Output output,
        @Nullable String filter) {

    /** The file after {@code >} ({@code append} false) or {@code >>}. */
    record Output(String file, boolean append) {}

    /** The line ends inside quotes, inside a here-document, or with a backslash: more must follow. */
    static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1;

        Incomplete(String what) {
            super("the command ends inside " + what);
        }
    }

    /**
     * @param text the line; further lines where it goes on
     * @param variable the value of a variable, empty for an unknown one
     * @param substitute what {@code $(command)} stands for
     * @throws Incomplete where more must follow
     * @throws IllegalArgumentException for what this small shell does not know
     */
    static ShellLine parse(String text, UnaryOperator<String> variable, UnaryOperator<String> substitute) {
        return new Reader(text, variable, substitute).read();
    }

    /** Whether {@code text} is a whole command, and no further line belongs to it. */
    static boolean complete(String text) {
        try {
            parse(text, name -> "", command -> "");
            return true;
        } catch (Incomplete more) {
            return false;
        }
    }

    private static final class Reader {
        private final String text;
        private final UnaryOperator<String> variable;
        private final UnaryOperator<String> substitute;
        private int at;

        private final Map<String, String> assignments = new LinkedHashMap<>();
        private final List<String> words = new ArrayList<>();
        private @Nullable String delimiter;
        private @Nullable String document;
        private @Nullable String input;
        private @Nullable Output output;
        private @Nullable String filter;

        Reader(String text, UnaryOperator<String> variable, UnaryOperator<String> substitute) {
            this.text = text;
            this.variable = variable;
            this.substitute = substitute;
        }

        ShellLine read() {
            while (at < text.length()) {
                char next = text.charAt(at);
                if (next == ' ' || next == '\t') {
                    at++;
                } else if (text.startsWith("\\\n", at)) {
                    at += 2;
                } else if (next == '#') {
                    at = endOfLine();
                } else if (next == '\n') {
                    at++;
                    endLine();
                } else if (text.startsWith("<<", at)) {
                    at += 2;
                    delimiter = word("the name of the end of a here-document");
                } else if (next == '<') {
                    at++;
                    input = word("the file after '<'");
                } else if (next == '>') {
                    boolean append = text.startsWith(">>", at);
                    at += append ? 2 : 1;
                    output = new Output(word("the file after '>'"), append);
                } else if (next == '|') {
                    int end = endOfLine();
                    filter = text.substring(at + 1, end).strip();
                    at = end;
                } else {
                    word();
                }
            }
            if (delimiter != null) {
                throw new Incomplete("a here-document");
            }
            return new ShellLine(assignments, words, document, input, output, filter);
        }

        private int endOfLine() {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        /** Behind a line there is nothing, or the text of its here-document. */
        private void endLine() {
            if (delimiter == null) {
                if (!text.substring(at).isBlank()) {
                    throw new IllegalArgumentException("one command at a time: " + text);
                }
                return;
            }
            StringBuilder body = new StringBuilder();
            while (at < text.length()) {
                int end = endOfLine();
                String line = text.substring(at, end);
                at = Math.min(end + 1, text.length());
                if (line.equals(delimiter)) {
                    delimiter = null;
                    document = body.toString();
                    return;
                }
                body.append(line).append('\n');
            }
            throw new Incomplete("a here-document");
        }

        /** A word that is an assignment, the command or one of its arguments. */
        private void word() {
            int equals = assignment();
            if (equals < 0) {
                words.add(bare());
            } else {
                String name = text.substring(at, equals);
                at = equals + 1;
                assignments.put(name, bare());
            }
        }

        /** A word that says where input or output goes. */
        private String word(String what) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at == text.length() || text.charAt(at) == '\n') {
                throw new IllegalArgumentException(what + " is missing: " + text);
            }
            return bare();
        }

        /** Where the {@code =} of an assignment stands, or -1 where no assignment begins here. */
        private int assignment() {
            if (!words.isEmpty()) {
                return -1;
            }
            int end = endOfName(at);
            return end > at && end < text.length() && text.charAt(end) == '=' ? end : -1;
        }

        private int endOfName(int from) {
            int end = from;
            while (end < text.length() && isName(text.charAt(end), end == from)) {
                end++;
            }
            return end;
        }

        private static boolean isName(char letter, boolean first) {
            return letter == '_'
                    || (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (!first && letter >= '0' && letter <= '9');
        }

        private String bare() {
            StringBuilder word = new StringBuilder();
            if (text.startsWith("~", at) && (at + 1 == text.length() || " \n/".indexOf(text.charAt(at + 1)) >= 0)) {
                word.append(variable.apply("HOME"));
                at++;
            }
            while (at < text.length()) {
                char next = text.charAt(at);
                switch (next) {
                    case ' ', '\t', '\n', '|', '<', '>' -> {
                        return word.toString();
                    }
                    case ';', '&', '(', ')', '`' ->
                        throw new IllegalArgumentException("this small shell knows no '" + next + "': " + text);
                    case '\'' -> {
                        int end = text.indexOf('\'', at + 1);
                        if (end < 0) {
                            throw new Incomplete("quotes");
                        }
                        word.append(text, at + 1, end);
                        at = end + 1;
                    }
                    case '"' -> doubleQuoted(word);
                    case '$' -> {
                        if (text.startsWith("$'", at)) {
                            escaped(word);
                        } else {
                            dollar(word);
                        }
                    }
                    case '\\' -> {
                        if (at + 1 == text.length()) {
                            throw new Incomplete("a line that goes on");
                        }
                        char quoted = text.charAt(at + 1);
                        if (quoted != '\n') {
                            word.append(quoted);
                        }
                        at += 2;
                    }
                    default -> {
                        word.append(next);
                        at++;
                    }
                }
            }
            return word.toString();
        }

        private void doubleQuoted(StringBuilder word) {
            at++;
            while (at < text.length()) {
                char next = text.charAt(at);
                if (next == '"') {
                    at++;
                    return;
                }
                if (next == '$') {
                    dollar(word);
                } else if (next == '\\' && at + 1 < text.length() && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0) {
                    if (text.charAt(at + 1) != '\n') {
                        word.append(text.charAt(at + 1));
                    }
                    at += 2;
                } else {
                    word.append(next);
                    at++;
                }
            }
            throw new Incomplete("quotes");
        }

        private void dollar(StringBuilder word) {
            at++;
            if (text.startsWith("(", at)) {
                int end = closing();
                word.append(substitute.apply(text.substring(at + 1, end)));
                at = end + 1;
            } else if (text.startsWith("?", at)) {
                word.append(variable.apply("?"));
                at++;
            } else {
                boolean braces = text.startsWith("{", at);
                int from = braces ? at + 1 : at;
                int end = endOfName(from);
                if (end == from || (braces && !text.startsWith("}", end))) {
                    word.append('$');
                } else {
                    word.append(variable.apply(text.substring(from, end)));
                    at = braces ? end + 1 : end;
                }
            }
        }

        private int closing() {
            int depth = 0;
            for (int index = at; index < text.length(); index++) {
                char next = text.charAt(index);
                if (next == '(') {
                    depth++;
                } else if (next == ')') {
                    depth--;
                    if (depth == 0) {
                        return index;
                    }
                }
            }
            throw new Incomplete("$(…)");
        }

        private void escaped(StringBuilder word) {
            int end = at + 2;
            while (end < text.length() && text.charAt(end) != '\'') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            if (end >= text.length()) {
                throw new Incomplete("quotes");
            }
            word.append(Escapes.read(text.substring(at + 2, end)));
            at = end + 1;
        }
    }
}
