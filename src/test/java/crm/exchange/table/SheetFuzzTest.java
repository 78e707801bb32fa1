package crm.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Kinds;
import crm.domain.Policy;
import crm.domain.Window;
import crm.exchange.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes are, rows come out or a failure that says why, and no other exception. */
class SheetFuzzTest {
    private static final List<String> SEEDS = List.of(
            "customer,day,note\nacme,2026-11-01,fine\n\"a;b\",03/04/2026,\"two\nlines\"\n",
            "Firma;Datum;Notiz\r\nZoë;21.11.2026;Gespräch\r\n",
            "[{\"customer\":\"acme\",\"day\":\"2026-11-01\",\"tags\":[\"a\",\"b\"],\"n\":1.5e3}]",
            "{\"customer\":\"acme\",\"day\":\"Nov 21, 2026 3:04 PM\"}\n{\"day\":null}\n",
            """
            First Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Birthday,Organization Name
            Zoë,a@b.example ::: c@b.example,Fax,+49 30 123456,5/17/1980,Acme
            """,
            "\uFEFFcustomer\tday\tat\nacme\t2026-11-01\t14:30\n");
    private static final String SPICE = "\",;\t\n\r\\{}[]:'=-+@\u0000\u00e9 0123456789eE./";
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final Policy POLICY =
            new Policy(new Window(90), new Window(14), Map.of(), Map.of(), Kinds.builtIn(), Map.of());

    @Property(tries = 1500)
    void onlyTypedFailuresComeOut(@ForAll long seed) throws IOException {
        byte[] bytes = mutated(new Random(seed));
        int rows = 0;
        try (Sheet sheet = new Layout(null, null, false).open(Input.of(new ByteArrayInputStream(bytes), "fuzz"))) {
            DateOrder order = DateOrder.unknown();
            Heading heading = new Heading(Fields.touches(), List.of());
            TouchRows touches = new TouchRows(heading, POLICY, NOW, "kim", order);
            Heading ofPeople = new Heading(Fields.contacts(), List.of());
            ContactRows people = new ContactRows(ofPeople, NOW, order);
            for (Sheet.Line line = sheet.next(); line != null; line = sheet.next()) {
                rows++;
                heading.of(sheet);
                heading.learn(line, order);
                ofPeople.of(sheet);
                Sheet.Line row = line;
                onlyTyped(() -> people.read(row));
                onlyTyped(() -> touches.read(row, new Customer.Ref(1, "acme", touches.customer(row))));
            }
        } catch (CrmException e) {
            assertThat(e.failure().code()).isIn(3, 7);
            assertThat(e.failure().message()).contains("fuzz");
        }
        assertThat(rows).isLessThanOrEqualTo(bytes.length);
    }

    private static void onlyTyped(Runnable reading) {
        try {
            reading.run();
        } catch (CrmException e) {
            assertThat(e.failure().message()).isNotBlank();
        }
    }

    private static byte[] mutated(Random random) {
        byte[] seed = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(new String(seed, StandardCharsets.ISO_8859_1));
        for (int left = random.nextInt(12); left > 0 && text.length() > 0; left--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(20))));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
