package crm.render;

import crm.domain.Failure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A failure as it stands on stderr: for people, or as JSON for programs that asked for JSON. */
public final class ErrorText {
    private ErrorText() {}

    /** Whether the command line asks for JSON, even one too broken to be parsed. */
    public static boolean asJson(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].equals("-o") || args[i].equals("--output")
                    ? (i + 1 < args.length ? args[i + 1] : "")
                    : args[i].startsWith("--output=")
                            ? args[i].substring("--output=".length())
                            : args[i].startsWith("-o=")
                                    ? args[i].substring(3)
                                    : args[i].startsWith("-o") ? args[i].substring(2) : "";
            if (args[i].equals("--json") || value.equals("json") || value.equals("jsonl")) {
                return true;
            }
            if (args[i].equals("--")) {
                return false;
            }
        }
        return false;
    }

    public static String of(Failure failure, boolean json) {
        return json ? json(failure) : text(failure);
    }

    private static String text(Failure failure) {
        String hint = failure.hint();
        return "crm: " + Sanitizer.line(failure.message()) + "\n"
                + (hint == null ? "" : "hint: " + Sanitizer.line(hint) + "\n");
    }

    private static String json(Failure failure) {
        Row error = new Row()
                .count("code", failure.code())
                .text("type", failure.type())
                .text("message", failure.message())
                .text("hint", failure.hint())
                .words("candidates", failure.candidates());
        StringWriter text = new StringWriter();
        try {
            new JsonOutput(text, false).one(View.of("error", row -> row), new Row().fields("error", error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
