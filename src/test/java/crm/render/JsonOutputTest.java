package crm.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** JSON of any text. */
class JsonOutputTest {
    private static final View<String> VIEW = View.of("text", text -> new Row().text("text", text));

    @Property(tries = 300)
    void readsBackAsItWas(@ForAll("texts") List<String> texts) throws IOException {
        String json = Account.list(VIEW, Format.JSON, Theme.NONE, Account.PIPE, texts);
        List<String> read = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                assertThat(parser.nextFieldName()).isEqualTo("text");
                read.add(parser.nextTextValue());
                assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
            }
            assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
            assertThat(parser.nextToken()).isNull();
        }
        assertThat(read).isEqualTo(texts);
    }

    @Property(tries = 300)
    void isFitForATerminal(@ForAll("texts") List<String> texts) {
        String json = Account.list(VIEW, Format.JSONL, Theme.NONE, Account.PIPE, texts);
        assertThat(json.lines()).hasSize(texts.size());
        assertThat(Sanitizer.block(json)).isEqualTo(json);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return SanitizerTest.hostileText().list().ofMaxSize(5);
    }
}
