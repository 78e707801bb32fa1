package crm.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Contact.Detail;
import crm.domain.Contact.Sort;
import crm.domain.Customer;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardWriterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Customer.Ref ACME = new Customer.Ref(1, "acme", "Acme; Söhne, \"東京\"");

    private static Contact contact(String name, String birthday) {
        return new Contact(
                1,
                ACME,
                name,
                Contact.Role.DECISION_MAKER,
                Channel.CALL,
                "likes \\ and, and; and\nlines " + "long ".repeat(40),
                DAY,
                null,
                DAY,
                List.of(
                        new Detail(Sort.EMAIL, "zoe@acme.example", DAY),
                        new Detail(Sort.PHONE, "+49 30 1234", DAY),
                        new Detail(Sort.INTEREST, "packing, light", DAY),
                        new Detail(Sort.BIRTHDAY, birthday, DAY)));
    }

    private static String written(boolean old, Contact... contacts) throws IOException {
        StringWriter out = new StringWriter();
        try (CardWriter writer = new CardWriter(out, old)) {
            for (Contact contact : contacts) {
                writer.write(contact);
            }
        }
        return out.toString();
    }

    private static void assertFolded(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(75).doesNotContain("\n"));
    }

    @Test
    void aPersonComesBackAsItWas() throws IOException {
        for (boolean old : new boolean[] {false, true}) {
            String text = written(old, contact("Zoë van der Berg", "1980-05-17"), contact("李", "--02-29"));
            assertFolded(text);
            List<VCard> cards = Ezvcard.parse(text).all();
            assertThat(cards).hasSize(2);
            VCard zoe = cards.get(0);
            assertThat(zoe.getVersion()).isEqualTo(old ? VCardVersion.V3_0 : VCardVersion.V4_0);
            assertThat(zoe.getFormattedName().getValue()).isEqualTo("Zoë van der Berg");
            assertThat(zoe.getStructuredName().getGiven()).isEqualTo("Zoë van der Berg");
            assertThat(zoe.getOrganization().getValues()).containsExactly(ACME.name());
            assertThat(zoe.getEmails().get(0).getValue()).isEqualTo("zoe@acme.example");
            assertThat(zoe.getTelephoneNumbers().get(0).getText()).isEqualTo("+49 30 1234");
            assertThat(zoe.getCategories().getValues()).containsExactly("packing, light");
            assertThat(zoe.getNotes().get(0).getValue()).startsWith("likes \\ and, and; and\nlines long");
            assertThat(zoe.getBirthday().getDate()).isEqualTo(LocalDate.of(1980, 5, 17));
            assertThat(cards.get(1).getUid().getValue())
                    .isNotEqualTo(zoe.getUid().getValue());
            assertThat(text).contains(old ? "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29" : "BDAY:--0229");
        }
    }

    @Test
    void theSamePersonHasTheSameUid() throws IOException {
        String one = written(false, contact("Zoë", "1980-05-17"));
        String other = written(true, contact("Zoë", "--05-17"));
        assertThat(Ezvcard.parse(one).first().getUid())
                .isEqualTo(Ezvcard.parse(other).first().getUid());
    }

    @Test
    void noNameBecomesALineOfItsOwn() throws IOException {
        String text = written(false, contact("Zoë\r\nEMAIL:evil@example.org\nEND:VCARD", "1980-05-17"));
        assertThat(Ezvcard.parse(text).all()).hasSize(1);
        assertThat(Ezvcard.parse(text).first().getEmails()).hasSize(1);
    }

    @Test
    void aFirmIsAnOrganisation() throws IOException {
        Customer acme = Customer.named("acme", ACME.name(), DAY)
                .with()
                .emails(List.of("info@acme.example"))
                .tags(List.of("a,b"))
                .build();
        for (boolean old : new boolean[] {false, true}) {
            StringWriter out = new StringWriter();
            try (CardWriter writer = new CardWriter(out, old)) {
                writer.write(acme);
            }
            assertFolded(out.toString());
            VCard card = Ezvcard.parse(out.toString()).first();
            assertThat(card.getOrganization().getValues()).containsExactly(ACME.name());
            assertThat(card.getFormattedName().getValue()).isEqualTo(ACME.name());
            assertThat(card.getEmails().get(0).getValue()).isEqualTo("info@acme.example");
            if (old) {
                assertThat(card.getExtendedProperty("X-ABShowAs").getValue()).isEqualTo("COMPANY");
            } else {
                assertThat(card.getKind().isOrg()).isTrue();
            }
        }
    }
}
