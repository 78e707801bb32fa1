package crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The JSON that scripts rely on, as {@code src/man/schema} writes it down beside the manual. */
public final class Schemas {
    static final Path FOLDER = Path.of("src", "man", "schema");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private Schemas() {}

    /** The nouns that have a schema, sorted. */
    public static List<String> nouns() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Holds {@code json}, one object, against the schema of {@code noun}.
     *
     * @throws AssertionError naming each breach, or saying that it is no JSON
     */
    public static void check(String noun, String json) {
        List<String> breaches = breaches(noun, json);
        if (!breaches.isEmpty()) {
            throw new AssertionError("not a " + noun + ":\n  " + String.join("\n  ", breaches) + "\n" + json);
        }
    }

    /** What is wrong with {@code json} as a {@code noun}; empty where nothing is. */
    public static List<String> breaches(String noun, String json) {
        try {
            return breaches(noun, parse(json));
        } catch (IllegalArgumentException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }

    /** As {@link #breaches(String, String)}, of JSON that is read already. */
    public static List<String> breaches(String noun, JsonNode value) {
        return READ
                .computeIfAbsent(noun, Schemas::read)
                .validate(value, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    /**
     * Reads strictly: no doubled names, nothing behind the value.
     *
     * @throws IllegalArgumentException where it is no JSON
     */
    public static JsonNode parse(String json) {
        try {
            JsonNode value = JSON.readTree(json);
            if (value.isMissingNode()) {
                throw new IllegalArgumentException("no JSON at all");
            }
            return value;
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    static JsonNode source(String noun) {
        try {
            return parse(Files.readString(FOLDER.resolve(noun + ".json")));
        } catch (IOException broken) {
            throw new UncheckedIOException("no schema for '" + noun + "' in " + FOLDER, broken);
        }
    }

    private static JsonSchema read(String noun) {
        return FACTORY.getSchema(
                source(noun),
                SchemaValidatorsConfig.builder().locale(Locale.ROOT).build());
    }
}
