package crm.render;

import crm.domain.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a command changed, in words: {@code owner: Kim → Mira}, {@code added touch tip 2026-11-20}. */
public final class ChangeText {
    private static final int LONGEST = 60;

    /** Parts are told with what they are part of where that itself is new or gone. */
    private static final Map<String, String> PART_OF = Map.ofEntries(
            Map.entry("alias", "customer"),
            Map.entry("domain", "customer"),
            Map.entry("interest", "customer"),
            Map.entry("tag", "customer"),
            Map.entry("label", "customer"),
            Map.entry("email", "customer"),
            Map.entry("phone", "contact"),
            Map.entry("birthday", "contact"),
            Map.entry("anniversary", "contact"),
            Map.entry("contact detail", "contact"),
            Map.entry("touch tag", "touch"),
            Map.entry("topic", "content"),
            Map.entry("promise move", "promise"),
            Map.entry("risk step", "risk"));

    private ChangeText() {}

    /** A line each, those left out that only repeat another. */
    public static List<String> lines(List<Change> changes) {
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> customers = new LinkedHashSet<>();
        for (Change change : changes) {
            wholes.add(change.verb() + change.what());
            if (change.customer() != null) {
                customers.add(change.customer());
            }
        }
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            if (!repeats(change, wholes)) {
                String line = line(change);
                boolean whose = customers.size() > 1
                        && change.customer() != null
                        && !change.what().equals("customer");
                boolean which = customers.size() > 1 && change.verb() == Change.Verb.CHANGED;
                if (!line.isEmpty()) {
                    lines.add(whose || which ? change.customer() + ": " + line : line);
                }
            }
        }
        return lines;
    }

    private static boolean repeats(Change change, Set<String> wholes) {
        if (change.what().equals("stage")) {
            return wholes.contains(change.verb() + "customer") || wholes.contains(Change.Verb.CHANGED + "customer");
        }
        if (change.verb() == Change.Verb.CHANGED) {
            return false;
        }
        String whole = PART_OF.get(change.what());
        boolean ofContact = change.what().equals("email") || change.what().equals("interest");
        return (whole != null && wholes.contains(change.verb() + whole))
                || (ofContact && wholes.contains(change.verb() + "contact"));
    }

    private static String line(Change change) {
        if (change.count() != 1) {
            return change.verb().word() + " " + Ages.amount(change.count(), change.what(), plural(change.what()));
        }
        if (change.verb() != Change.Verb.CHANGED) {
            String said = said(change.verb() == Change.Verb.ADDED ? change.after() : change.before());
            return change.verb().word() + " " + change.what() + " " + cut(change.name())
                    + (said.isEmpty() ? "" : " '" + said + "'");
        }
        List<String> fields = new ArrayList<>();
        change.after().forEach((name, value) -> {
            if (!name.equals("stage_since") || !change.after().containsKey("stage")) {
                fields.add(label(name) + ": " + text(name, change.before().get(name)) + " → " + text(name, value));
            }
        });
        if (fields.isEmpty()) {
            return "";
        }
        String all = String.join(", ", fields);
        return change.what().equals("customer") ? all : change.what() + " " + cut(change.name()) + ": " + all;
    }

    private static String said(Map<String, @Nullable Object> fields) {
        Object note = fields.get("note");
        Object kind = fields.get("kind");
        return note == null || kind == null ? "" : cut(note.toString());
    }

    private static String plural(String what) {
        return what.endsWith("touch")
                ? what + "es"
                : what.equals("kudos") || what.equals("content")
                        ? what
                        : what.endsWith("alias") ? what + "es" : what + "s";
    }

    private static String label(String field) {
        return switch (field) {
            case "window_days" -> "window";
            case "adds_value" -> "of value";
            case "since" -> "sale";
            default -> field.replace('_', ' ');
        };
    }

    private static String text(String field, @Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return field.equals("window_days") ? value + " days" : cut(value.toString());
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
