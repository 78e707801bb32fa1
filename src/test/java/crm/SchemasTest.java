package crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    private static final String TOUCH = """
            {"id": "k3x9a0b1c2", "key": "acme", "customer": "Acme", "day": "2026-11-21",
             "at": "2026-11-21T10:00:00+01:00", "kind": "tip", "channel": "call", "direction": "out",
             "adds_value": true, "value": null, "note": "said hello", "link": null, "with": null, "by": "kim"}""";

    static List<String> nouns() {
        return Schemas.nouns();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void eachSchemaIsOneAndSaysWhatItsFieldsMean(String noun) {
        JsonNode schema = Schemas.source(noun);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.path("title").asText()).isEqualTo(noun);
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(schema.path("properties").properties())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(property.getKey())
                        .isNotBlank());
        schema.path("required")
                .forEach(name -> assertThat(schema.path("properties").has(name.asText()))
                        .as(name.asText())
                        .isTrue());
    }

    @Test
    void aTouchIsOne() {
        Schemas.check("touch", TOUCH);
    }

    @Test
    void fieldsAreOnlyEverAdded() {
        Schemas.check("touch", TOUCH.replace("{\"id\"", "{\"cancelled\": false, \"id\""));
    }

    @Test
    void breachesAreNamed() {
        assertBreach(TOUCH.replace("\"by\": \"kim\"", "\"from\": \"kim\""), "'by'");
        assertBreach(TOUCH.replace("\"out\"", "\"sideways\""), "/direction");
        assertBreach(TOUCH.replace("2026-11-21\"", "21.11.2026\""), "/day");
        assertBreach(TOUCH.replace("+01:00", ""), "/at");
        assertBreach(TOUCH.replace("true", "\"true\""), "/adds_value");
        assertBreach(TOUCH.replace("{\"id\"", "{\"by\": \"kim\", \"id\""), "Duplicate");
        assertBreach(TOUCH + "]", "no JSON");
        assertBreach("", "no JSON");
    }

    private static void assertBreach(String json, String names) {
        assertThatThrownBy(() -> Schemas.check("touch", json))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not a touch")
                .hasMessageContaining(names);
    }
}
