package crm.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small page that needs nothing else: no script, no picture, nothing fetched. */
final class Page {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String START = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>TITLE</title>
            <style>
            body { font: 16px/1.5 sans-serif; color: #222; background: #fff; max-width: 40em; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin: 1.5em 0 .3em } ul { padding-left: 1.2em }
            .day { color: #666 }
            </style>
            </head>
            <body>
            """;

    private Page() {}

    static String of(Draft draft) {
        StringBuilder page = new StringBuilder(start(draft.subject()));
        for (String paragraph : draft.body().split("\n\n")) {
            page.append("<p>").append(linked(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        return page.append(end()).toString();
    }

    static String start(String title) {
        return START.replace("TITLE", escaped(title));
    }

    static String end() {
        return "</body>\n</html>\n";
    }

    /** Text for a page: nothing in it is markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** As {@link #escaped}, with web addresses made links. */
    private static String linked(String text) {
        StringBuilder linked = new StringBuilder();
        Matcher matcher = LINK.matcher(text);
        int done = 0;
        while (matcher.find()) {
            String seen = Prose.phrase(matcher.group());
            String safe = Links.safe(seen);
            if (safe != null) {
                linked.append(escaped(text.substring(done, matcher.start()))).append(link(safe, seen));
                done = matcher.start() + seen.length();
            }
        }
        return linked.append(escaped(text.substring(done))).toString();
    }

    /** A link; {@code safe} must come from {@link Links#safe}. */
    static String link(String safe, String text) {
        return "<a href=\"" + escaped(safe) + "\">" + escaped(text) + "</a>";
    }
}
