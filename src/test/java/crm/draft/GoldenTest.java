package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import crm.domain.Direction;
import crm.domain.Sender;
import crm.domain.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every template that comes with crm, as the customer would read it. The files are to be read by people: {@code
 * -Ddrafts=accept} rewrites them, and fails so that nobody forgets to look.
 */
class GoldenTest {
    private static final Path FILES = Path.of("src/test/resources/crm/draft");

    @ParameterizedTest
    @MethodSource("names")
    void readsLikeALetter(String template) throws IOException {
        StringBuilder all = new StringBuilder();
        cases().forEach((title, sample) ->
                all.append("===== ").append(title).append('\n').append(sample.text(template)));
        Path file = FILES.resolve(template + ".txt");
        if ("accept".equals(System.getProperty("drafts"))) {
            Files.createDirectories(FILES);
            Files.writeString(file, all);
            fail("accepted; read the difference and run again without -Ddrafts");
        }
        assertThat(all.toString()).isEqualTo(Files.readString(file));
    }

    static List<String> names() {
        return Samples.BUILT_IN.names();
    }

    private static Map<String, Samples> cases() {
        Map<String, Samples> cases = new LinkedHashMap<>();
        cases.put("all facts", all());
        Samples waiting = new Samples();
        waiting.since = LocalDate.of(2026, 11, 1);
        waiting.recipient = Samples.MARIA;
        waiting.sender = new Sender("Anna Berg", null, null, "Anna\nNorthwind Tools, Bergen\n\n+47 55 00 00 00");
        waiting.interests = List.of("irrigation", "frost protection", "seeds", "bees");
        waiting.touch(
                LocalDate.of(2026, 6, 15), "tip", Direction.OUT, null, "told her about the discount we give others");
        waiting.touch(LocalDate.of(2026, 11, 10), "complaint", Direction.IN, null, "furious about the price");
        cases.put("first weeks, a complaint waits, three of four interests", waiting);
        Samples quiet = new Samples();
        quiet.touch(LocalDate.of(2024, 9, 3), "contact", Direction.OUT, "a way to halve the water bill", "secret");
        cases.put("silent for two years, sender unknown", quiet);
        Samples former = new Samples();
        former.stage = Stage.FORMER;
        former.sender = Samples.ANNA;
        former.recipient = new Recipient("Dr. Keller", null);
        former.interests = List.of("seeds");
        former.touch(LocalDate.of(2025, 12, 29), "fix", Direction.OUT, "the leaking valve.", null);
        cases.put("a former customer", former);
        Samples none = new Samples();
        none.since = null;
        none.stage = Stage.PROSPECT;
        cases.put("no facts", none);
        Samples today = new Samples();
        today.recipient = new Recipient("Maria", null);
        today.content = Offer.of("https://example.com/nursery");
        today.touch(Samples.TODAY, "article", Direction.OUT, "keeping pumps free of frost", null);
        cases.put("given today, content is a bare link", today);
        Samples hostile = new Samples();
        hostile.name = "{{customer}}\r\nBcc: all@evil.example";
        hostile.recipient = new Recipient(
                "<script>alert(1)</script>\r\nBcc: all@evil.example", "m@acme.example", true, List.of("{{interest}}"));
        hostile.sender = new Sender("Anna\nBcc: all@evil.example", "{{#gifts}}", "anna@northwind.example", null);
        hostile.interests = List.of("{{interests}}", "a\n\nb\\", "\u202egnirts\u202c");
        hostile.content = new Offer("{{{content}}}\r\n.\r\nSubject: other", "javascript:alert(1)");
        hostile.touch(
                LocalDate.of(2026, 10, 5),
                "tip",
                Direction.OUT,
                "{{sender_name}} \u001b[31m<b>red</b>\r\nBcc: x\\",
                "no");
        hostile.touch(LocalDate.of(2026, 11, 20), "contact", Direction.IN, null, "{{name}}");
        hostile.promised(LocalDate.of(2026, 11, 2), "{{late_promise_day}}\r\n\r\nBcc: x <b>b</b>\\");
        cases.put("hostile facts", hostile);
        Samples late = new Samples();
        late.recipient = Samples.MARIA;
        late.sender = Samples.ANNA;
        late.touch(LocalDate.of(2026, 11, 17), "contact", Direction.IN, null, "where is it?");
        late.promised(LocalDate.of(2025, 12, 30), "the drawings of the second hall.");
        late.late.set(
                0,
                late.late.get(0).move(LocalDate.of(2026, 11, 13), "the surveyor was ill", LocalDate.of(2025, 12, 29)));
        late.promised(LocalDate.of(2026, 11, 16), "an offer for the spare valves");
        late.promised(LocalDate.of(2026, 11, 20), "call back about the frost guard");
        cases.put("three promises are late, one was put off, and a message waits", late);
        Samples apprentice = new Samples();
        apprentice.recipient = new Recipient("the new apprentice", "office@acme.example", false, List.of("Frost"));
        apprentice.interests = List.of("seeds", "frost");
        cases.put("no name but a description; the customer's interests, then its people's", apprentice);
        Samples dana = new Samples();
        dana.recipient = new Recipient("Dana Ruiz", null, true, List.of("packing", "seeds"));
        dana.interests = List.of("seeds", "irrigation");
        cases.put("a contact with interests of her own, which come first", dana);
        return cases;
    }

    static Samples all() {
        Samples all = new Samples();
        all.sender = Samples.ANNA;
        all.recipient = Samples.MARIA;
        all.interests = List.of("irrigation", "frost protection");
        all.content = new Offer("How a nursery halved its water bill", "https://example.com/nursery?a=1&b=2");
        all.touch(LocalDate.of(2026, 7, 3), "training", Direction.OUT, "two hours on winter care", "secret");
        all.touch(LocalDate.of(2026, 10, 5), "article", Direction.OUT, "keeping pumps free of frost", "secret");
        all.touch(LocalDate.of(2026, 10, 6), "internal", Direction.OUT, null, "they pay late");
        all.touch(LocalDate.of(2026, 10, 7), "invoice", Direction.OUT, null, "4,000");
        return all;
    }
}
