package crm.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page more strictly than any browser: whatever is not an element as our pages have them is a fault. */
final class HtmlFaults {
    private static final Pattern MARKUP = Pattern.compile(
            "<style>[^<]*</style>|<!DOCTYPE html>|<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>|[<>]");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "body", "h1", "h2", "h3", "p", "br", "ul", "li", "span", "a", "main",
            "header", "footer", "section", "div", "dl", "dt", "dd", "ol", "time", "small", "strong");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "name",
            "content",
            "class",
            "href",
            "id",
            "rel",
            "http-equiv",
            "datetime",
            "aria-labelledby");

    private HtmlFaults() {}

    static List<String> in(String page) {
        List<String> faults = new ArrayList<>();
        Matcher markup = MARKUP.matcher(page);
        while (markup.find()) {
            String element = markup.group(2);
            if (markup.group().startsWith("<style>") || markup.group().startsWith("<!DOCTYPE")) {
                continue;
            }
            if (element == null || !ELEMENTS.contains(element)) {
                faults.add(markup.group());
                continue;
            }
            Matcher attribute = ATTRIBUTE.matcher(markup.group(3));
            while (attribute.find()) {
                boolean safe =
                        !attribute.group(1).equals("href") || attribute.group(2).matches("(https?://|mailto:).*");
                if (!safe || !ATTRIBUTES.contains(attribute.group(1))) {
                    faults.add(markup.group());
                }
            }
        }
        return faults;
    }
}
