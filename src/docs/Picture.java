import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a terminal shows as a picture: standard input with its colours, to SVG. Java runs it from its source. */
final class Picture {
    private static final double CELL = 8.4;
    private static final int LINE = 20;
    private static final int MARGIN = 20;

    /** A few letters that look alike. */
    private record Run(int column, int cells, String text, String style) {}

    private final StringBuilder body = new StringBuilder();
    private int row;
    /** A colour holds until another is set, on the next line too. */
    private String style = "";

    public static void main(String[] args) throws IOException {
        String answer = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        Picture picture = new Picture();
        picture.line("\u001b[2m$\u001b[m " + args[0]);
        answer.lines().forEach(picture::line);
        System.out.write(picture.svg(args[0], Integer.parseInt(args[1])).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private void line(String painted) {
        int baseline = MARGIN + row * LINE + 15;
        for (Run run : runs(painted)) {
            body.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>%n",
                    MARGIN + run.column * CELL,
                    baseline,
                    run.cells * CELL,
                    run.style.isEmpty() ? "" : " class=\"" + run.style + "\"",
                    run.text.replace("&", "&amp;").replace("<", "&lt;")));
        }
        row++;
    }

    /** Word by word, each at its own place: so columns stay columns, whatever the letters are as wide as. */
    private List<Run> runs(String painted) {
        List<Run> runs = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int column = 0;
        int start = 0;
        int at = 0;
        while (at <= painted.length()) {
            int letter = at == painted.length() ? ' ' : painted.codePointAt(at);
            if (letter == ' ' || letter == '\u001b') {
                if (word.length() > 0) {
                    runs.add(new Run(start, column - start, word.toString(), style));
                    word.setLength(0);
                }
                if (letter == '\u001b') {
                    int end = painted.indexOf('m', at);
                    style = style(painted.substring(at + 2, end));
                    at = end + 1;
                } else {
                    column++;
                    at++;
                }
                start = column;
                continue;
            }
            word.appendCodePoint(letter);
            column += cells(letter);
            at += Character.charCount(letter);
        }
        return runs;
    }

    private static String style(String code) {
        return switch (code) {
            case "1" -> "strong";
            case "2" -> "dim";
            case "31" -> "bad";
            case "32" -> "good";
            case "33" -> "warn";
            default -> "";
        };
    }

    private static int cells(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (letter >= 0x1100 && letter <= 0x115f)
                || (letter >= 0x2e80 && letter <= 0xa4cf)
                || (letter >= 0xac00 && letter <= 0xd7a3)
                || (letter >= 0xf900 && letter <= 0xfaff)
                || (letter >= 0xff00 && letter <= 0xff60)
                || (letter >= 0x1f300 && letter <= 0x1faff);
        return wide ? 2 : 1;
    }

    private String svg(String title, int columns) {
        int width = (int) Math.ceil(columns * CELL) + 2 * MARGIN;
        int height = row * LINE + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <style>
                svg { --paper: #ffffff; --edge: #d1d9e0; --ink: #1f2328; --dim: #59636e; --good: #1a7f37; --warn: #9a6700; --bad: #cf222e }
                @media (prefers-color-scheme: dark) {
                svg { --paper: #0d1117; --edge: #3d444d; --ink: #e6edf3; --dim: #9198a1; --good: #3fb950; --warn: #d29922; --bad: #f85149 }
                }
                rect { fill: var(--paper); stroke: var(--edge) }
                text { fill: var(--ink); font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre }
                .strong { font-weight: bold }
                .dim { fill: var(--dim) }
                .good { fill: var(--good) }
                .warn { fill: var(--warn) }
                .bad { fill: var(--bad) }
                </style>
                <rect x="0.5" y="0.5" width="%4$d" height="%5$d" rx="6"/>
                """
                        .formatted(width, height, title.replace("&", "&amp;").replace("<", "&lt;"), width - 1, height - 1)
                + body
                + "</svg>\n";
    }
}
