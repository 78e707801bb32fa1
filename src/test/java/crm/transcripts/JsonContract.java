package crm.transcripts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds everything that a transcript's commands write as JSON against its schema, so that no command can promise scripts
 * one thing in {@code crm-json(5)} and give them another.
 */
final class JsonContract {
    /** How many things a command gives: one object, an array of them, or either, by what it is asked. */
    enum Count {
        ONE,
        MANY,
        EITHER
    }

    /** What a command gives. */
    record Answer(String noun, Count count) {}

    /** Every command that can give JSON. One that is missing here fails as soon as a transcript asks it for JSON. */
    static final Map<String, Answer> ANSWERS = Map.ofEntries(
            Map.entry("add", new Answer("customer", Count.ONE)),
            Map.entry("edit", new Answer("customer", Count.ONE)),
            Map.entry("show", new Answer("customer", Count.ONE)),
            Map.entry("list", new Answer("customer", Count.MANY)),
            Map.entry("rm", new Answer("customer", Count.ONE)),
            Map.entry("archive", new Answer("customer", Count.ONE)),
            Map.entry("snooze", new Answer("customer", Count.ONE)),
            Map.entry("stage", new Answer("customer", Count.ONE)),
            Map.entry("touch", new Answer("touch", Count.ONE)),
            Map.entry("touch edit", new Answer("touch", Count.ONE)),
            Map.entry("touch rm", new Answer("touch", Count.ONE)),
            Map.entry("log", new Answer("touch", Count.MANY)),
            Map.entry("today", new Answer("todo", Count.MANY)),
            Map.entry("contact add", new Answer("contact", Count.ONE)),
            Map.entry("contact edit", new Answer("contact", Count.ONE)),
            Map.entry("contact list", new Answer("contact", Count.MANY)),
            Map.entry("contact show", new Answer("contact", Count.ONE)),
            Map.entry("contact verify", new Answer("contact", Count.ONE)),
            Map.entry("contact rm", new Answer("contact", Count.ONE)),
            Map.entry("responses", new Answer("response", Count.MANY)),
            Map.entry("stale", new Answer("stale", Count.MANY)),
            Map.entry("demo", new Answer("stale", Count.MANY)),
            Map.entry("lately", new Answer("lately", Count.EITHER)),
            Map.entry("brief", new Answer("brief", Count.ONE)),
            Map.entry("draft", new Answer("draft", Count.EITHER)),
            Map.entry("backup", new Answer("backup", Count.ONE)),
            Map.entry("backup list", new Answer("backup", Count.MANY)),
            Map.entry("restore", new Answer("restore", Count.ONE)),
            Map.entry("store status", new Answer("store", Count.ONE)),
            Map.entry("store init", new Answer("store-init", Count.ONE)),
            Map.entry("store copy", new Answer("store-copy", Count.ONE)),
            Map.entry("erase", new Answer("erasure", Count.ONE)),
            Map.entry("export person", new Answer("person", Count.ONE)),
            Map.entry("sql", new Answer("sql", Count.MANY)),
            Map.entry("undo", new Answer("change", Count.EITHER)),
            Map.entry("redo", new Answer("change", Count.EITHER)),
            Map.entry("history", new Answer("history", Count.MANY)),
            Map.entry("rename", new Answer("customer", Count.ONE)),
            Map.entry("merge", new Answer("merge", Count.ONE)),
            Map.entry("dupes", new Answer("dupe", Count.MANY)),
            Map.entry("content add", new Answer("content", Count.ONE)),
            Map.entry("content edit", new Answer("content", Count.ONE)),
            Map.entry("content show", new Answer("content", Count.ONE)),
            Map.entry("content rm", new Answer("content", Count.ONE)),
            Map.entry("content list", new Answer("content", Count.MANY)),
            Map.entry("content gaps", new Answer("gap", Count.MANY)),
            Map.entry("suggest", new Answer("suggestion", Count.MANY)),
            Map.entry("give", new Answer("touch", Count.ONE)),
            Map.entry("doc add", new Answer("document", Count.ONE)),
            Map.entry("doc edit", new Answer("document", Count.ONE)),
            Map.entry("doc show", new Answer("document", Count.ONE)),
            Map.entry("doc rm", new Answer("document", Count.ONE)),
            Map.entry("doc list", new Answer("document", Count.MANY)),
            Map.entry("survey add", new Answer("survey", Count.ONE)),
            Map.entry("survey edit", new Answer("survey", Count.ONE)),
            Map.entry("survey act", new Answer("survey", Count.ONE)),
            Map.entry("survey rm", new Answer("survey", Count.ONE)),
            Map.entry("survey list", new Answer("survey", Count.MANY)),
            Map.entry("survey summary", new Answer("survey-summary", Count.MANY)),
            Map.entry("survey due", new Answer("survey-due", Count.MANY)),
            Map.entry("risk open", new Answer("risk", Count.ONE)),
            Map.entry("risk show", new Answer("risk", Count.ONE)),
            Map.entry("risk step", new Answer("risk", Count.ONE)),
            Map.entry("risk close", new Answer("risk", Count.ONE)),
            Map.entry("risk rm", new Answer("risk", Count.ONE)),
            Map.entry("risk list", new Answer("risk", Count.MANY)),
            Map.entry("risk signals", new Answer("signal", Count.MANY)),
            Map.entry("play list", new Answer("play", Count.MANY)),
            Map.entry("play show", new Answer("play", Count.ONE)),
            Map.entry("play path", new Answer("path", Count.ONE)),
            Map.entry("health", new Answer("health", Count.MANY)),
            Map.entry("import mail", new Answer("import_result", Count.ONE)),
            Map.entry("import touches", new Answer("import_result", Count.ONE)),
            Map.entry("import customers", new Answer("import_result", Count.ONE)),
            Map.entry("import content", new Answer("import_result", Count.ONE)),
            Map.entry("import contacts", new Answer("import_result", Count.ONE)),
            Map.entry("import calendar", new Answer("import_result", Count.ONE)),
            Map.entry("import all", new Answer("import_result", Count.ONE)),
            Map.entry("export", new Answer("export", Count.ONE)),
            Map.entry("import list", new Answer("import", Count.MANY)),
            Map.entry("spread", new Answer("spread", Count.MANY)),
            Map.entry("kudos add", new Answer("kudos", Count.ONE)),
            Map.entry("kudos rm", new Answer("kudos", Count.ONE)),
            Map.entry("kudos list", new Answer("kudos", Count.MANY)),
            Map.entry("stats", new Answer("figure", Count.MANY)),
            Map.entry("coverage", new Answer("coverage", Count.ONE)),
            Map.entry("report", new Answer("report", Count.ONE)),
            Map.entry("funnel", new Answer("funnel", Count.MANY)),
            Map.entry("tier suggest", new Answer("tier-suggestion", Count.MANY)),
            Map.entry("handoff start", new Answer("handoff", Count.ONE)),
            Map.entry("handoff show", new Answer("handoff", Count.ONE)),
            Map.entry("handoff accept", new Answer("handoff", Count.ONE)),
            Map.entry("handoff reject", new Answer("handoff", Count.ONE)),
            Map.entry("handoff list", new Answer("handoff", Count.MANY)),
            Map.entry("promise add", new Answer("promise", Count.ONE)),
            Map.entry("promise edit", new Answer("promise", Count.ONE)),
            Map.entry("promise show", new Answer("promise", Count.ONE)),
            Map.entry("promise keep", new Answer("promise", Count.ONE)),
            Map.entry("promise break", new Answer("promise", Count.ONE)),
            Map.entry("promise move", new Answer("promise", Count.ONE)),
            Map.entry("promise rm", new Answer("promise", Count.ONE)),
            Map.entry("promise list", new Answer("promise", Count.MANY)),
            Map.entry("promise rate", new Answer("kept-rate", Count.MANY)),
            Map.entry("kinds", new Answer("kind", Count.MANY)),
            Map.entry("doctor", new Answer("check", Count.MANY)),
            Map.entry("config get", new Answer("setting", Count.ONE)),
            Map.entry("config set", new Answer("setting", Count.ONE)),
            Map.entry("config unset", new Answer("setting", Count.ONE)),
            Map.entry("config path", new Answer("path", Count.ONE)),
            Map.entry("config edit", new Answer("path", Count.ONE)),
            Map.entry("template path", new Answer("path", Count.ONE)),
            Map.entry("template edit", new Answer("path", Count.ONE)),
            Map.entry("config list", new Answer("setting", Count.MANY)),
            Map.entry("template show", new Answer("template", Count.ONE)),
            Map.entry("template list", new Answer("template", Count.MANY)));

    /** The options on every command whose value is the next word, and so no command. */
    private static final List<String> TAKE_A_VALUE = List.of("--db", "-o", "--output", "--color", "--by", "--as-of");

    private JsonContract() {}

    /** What is wrong with the JSON that a command wrote; empty where nothing is, or where no JSON was asked for. */
    static List<String> breaches(List<String> arguments, Outcome outcome) {
        String format = format(arguments);
        if (format == null || asksForHelp(arguments)) {
            return List.of();
        }
        // 1 is an answer too: --check found something
        if (outcome.code() > 1 || (outcome.code() == 1 && outcome.out().isEmpty())) {
            return format.equals("json") ? failure(outcome) : List.of();
        }
        String command = command(arguments);
        Answer answer = ANSWERS.get(command);
        if (answer == null) {
            return List.of("'crm " + command + "' gives JSON and stands in no row of JsonContract");
        }
        // with --columns things are listed, each with some of its fields
        boolean chosen = arguments.contains("--columns");
        Answer promised = chosen ? new Answer(answer.noun(), Count.MANY) : answer;
        List<String> breaches = new ArrayList<>(
                format.equals("json") ? document(promised, outcome.out()) : lines(promised, outcome.out()));
        breaches.removeIf(breach -> chosen && breach.contains("required property"));
        return breaches;
    }

    private static List<String> document(Answer answer, String json) {
        JsonNode value;
        try {
            value = Schemas.parse(json);
        } catch (IllegalArgumentException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
        if (value.isArray() ? answer.count() == Count.ONE : answer.count() == Count.MANY) {
            return List.of((value.isArray() ? "an array where one " : "no array where any number of ") + answer.noun()
                    + " belongs");
        }
        List<String> breaches = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            breaches.addAll(Schemas.breaches(answer.noun(), one));
        }
        return breaches;
    }

    private static List<String> lines(Answer answer, String json) {
        List<String> breaches = new ArrayList<>();
        json.lines().forEach(line -> breaches.addAll(Schemas.breaches(answer.noun(), line)));
        return breaches;
    }

    private static List<String> failure(Outcome outcome) {
        List<String> breaches = new ArrayList<>(Schemas.breaches("error", outcome.err()));
        if (breaches.isEmpty()) {
            int code = Schemas.parse(outcome.err()).at("/error/code").asInt();
            if (code != outcome.code()) {
                breaches.add("error.code is " + code + ", the exit code " + outcome.code());
            }
        }
        return breaches;
    }

    /** {@code json}, {@code jsonl}, or null where another is asked for; the last one given holds. */
    private static @Nullable String format(List<String> arguments) {
        String format = "table";
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (argument.equals("--")) {
                break;
            }
            if (argument.equals("--json")) {
                format = "json";
            } else if (argument.equals("-o") || argument.equals("--output")) {
                format = index + 1 < arguments.size() ? arguments.get(index + 1) : "";
            } else if (argument.startsWith("--output=")) {
                format = argument.substring("--output=".length());
            } else if (argument.startsWith("-o") && !argument.startsWith("--")) {
                format = argument.substring(argument.startsWith("-o=") ? 3 : 2);
            }
        }
        return format.equals("json") || format.equals("jsonl") ? format : null;
    }

    private static boolean asksForHelp(List<String> arguments) {
        return arguments.stream()
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(argument -> List.of("-h", "--help", "-V", "--version").contains(argument));
    }

    /** The longest row of {@link #ANSWERS} that the words begin with, else the first word. */
    private static String command(List<String> arguments) {
        List<String> words = new ArrayList<>();
        for (int index = 0; index < arguments.size() && words.size() < 2; index++) {
            String argument = arguments.get(index);
            if (TAKE_A_VALUE.contains(argument)) {
                index++;
            } else if (!argument.startsWith("-")) {
                words.add(argument);
            }
        }
        String both = String.join(" ", words);
        return words.isEmpty() || ANSWERS.containsKey(both) ? both : words.get(0);
    }
}
