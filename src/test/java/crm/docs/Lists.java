package crm.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crm.config.Setting;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Noun;
import crm.draft.Fact;
import crm.draft.Templates;
import crm.store.Archive;
import crm.store.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists for man pages of what the program, or a JSON schema, knows better than prose would. */
final class Lists {
    private static final String MARKUP = "\\{}[]*_`#^~+";
    private static final List<String> TROFF =
            List.of("\\(rs", "{", "}", "[", "]", "*", "_", "\\(ga", "#", "\\(ha", "\\(ti", "+");
    /** Where Unicode keeps room for private use. */
    private static final int STAND_IN = 0xE000;

    private Lists() {}

    /** The list of that name, as AsciiDoc. */
    static String of(String name) {
        return switch (name) {
            case "settings" -> settings();
            case "kinds of value" -> kinds(true);
            case "kinds without value" -> kinds(false);
            case "facts" -> facts();
            case "templates" -> templates();
            case "views" -> views();
            case "nouns" -> nouns();
            default -> {
                if (!name.startsWith("fields of ")) {
                    throw new IllegalArgumentException("no such list: " + name);
                }
                yield fields(name.substring("fields of ".length()));
            }
        };
    }

    private static String settings() {
        StringBuilder text = new StringBuilder();
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "" : " Default: " + setting.fallback() + ".";
            String about = setting.about() + ". Takes " + setting.good() + "." + fallback;
            text.append("*")
                    .append(setting.pattern())
                    .append("*::\n  ")
                    .append(plain(about))
                    .append('\n');
        }
        return text.toString();
    }

    private static String kinds(boolean addsValue) {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kinds.builtIn().all()) {
            if (kind.addsValue() == addsValue) {
                text.append("*")
                        .append(kind.name())
                        .append("*::\n  ")
                        .append(plain(kind.about()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String facts() {
        StringBuilder text = new StringBuilder();
        for (Fact fact : Fact.values()) {
            text.append("*")
                    .append(plain(fact.word()))
                    .append("*::\n  ")
                    .append(plain(fact.about()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String templates() {
        StringBuilder text = new StringBuilder();
        for (Templates.Entry template : new Templates(Path.of("none")).list()) {
            text.append("*")
                    .append(template.name())
                    .append("*::\n  ")
                    .append(template.about())
                    .append('\n');
        }
        return text.toString();
    }

    /** Each view of {@code crm sql}, and what its columns hold. */
    private static String views() {
        StringBuilder text = new StringBuilder();
        for (Views.Entry view : Views.all()) {
            text.append("== ")
                    .append(view.name())
                    .append("\n\n")
                    .append(plain(view.about()))
                    .append("\n\n");
            for (Views.Column column : view.columns()) {
                text.append("*")
                        .append(plain(column.name()))
                        .append("*::\n  ")
                        .append(plain(column.about()))
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Each noun of an export, and what its fields hold. */
    private static String nouns() {
        StringBuilder text = new StringBuilder();
        for (Noun noun : Archive.nouns()) {
            text.append("== ")
                    .append(noun.name())
                    .append("\n\nSheet ")
                    .append(noun.file())
                    .append(".csv.\n\n");
            for (Noun.Field field : noun.fields()) {
                text.append("*")
                        .append(plain(field.name()))
                        .append("*::\n  ")
                        .append(plain(field.about()))
                        .append(field.required() ? "" : "; may be missing")
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The fields of a noun, as its schema has them. */
    private static String fields(String noun) {
        Path file = ManSource.PROSE.resolve("schema").resolve(noun + ".json");
        try {
            StringBuilder text = new StringBuilder();
            fields(text, "::", new JsonMapper().readTree(file.toFile()));
            return text.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fields(StringBuilder text, String mark, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = property.getValue();
            text.append("*")
                    .append(plain(property.getKey()))
                    .append("* (")
                    .append(type(field))
                    .append(")")
                    .append(mark)
                    .append("\n  ")
                    .append(plain(field.path("description").asText()))
                    .append(values(field))
                    .append('\n');
            fields(text, mark + ":", field.path("type").asText().equals("array") ? field.path("items") : field);
        });
    }

    private static String type(JsonNode field) {
        JsonNode type = field.path("type");
        List<String> types = new ArrayList<>();
        (type.isArray() || type.isMissingNode() ? type : List.of(type)).forEach(one -> types.add(one.asText()));
        if (type.isMissingNode()) {
            types.add("string");
        }
        String format = field.path("format").asText();
        return String.join(" or ", types) + (format.isEmpty() ? "" : ", " + format);
    }

    private static String values(JsonNode field) {
        JsonNode values =
                field.has("enum") ? field.path("enum") : field.path("items").path("enum");
        List<String> words = new ArrayList<>();
        values.forEach(value -> words.add(value.asText()));
        return words.isEmpty() ? "" : ": " + String.join(", ", words);
    }

    /** What AsciiDoc would take for markup, as characters that mean nothing to it; {@link #shown} turns them back. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int markup = MARKUP.indexOf(text.charAt(at));
            plain.append(markup < 0 ? text.charAt(at) : (char) (STAND_IN + markup));
        }
        return plain.toString();
    }

    /** The characters that {@link #plain} hid, as troff writes them. */
    static String shown(String page) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < page.length(); at++) {
            int markup = page.charAt(at) - STAND_IN;
            shown.append(markup < 0 || markup >= MARKUP.length() ? String.valueOf(page.charAt(at)) : TROFF.get(markup));
        }
        return shown.toString();
    }
}
