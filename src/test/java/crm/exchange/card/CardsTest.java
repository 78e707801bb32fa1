package crm.exchange.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.Card;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.exchange.Fixtures;
import crm.exchange.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cards as phones, Outlook, Google and Apple write them. */
class CardsTest {
    static List<Card> cards(Input input) throws IOException {
        List<Card> all = new ArrayList<>();
        try (Cards cards = new Cards(input)) {
            for (Card card = cards.next(); card != null; card = cards.next()) {
                all.add(card);
            }
        }
        return all;
    }

    private static List<Card> file(String name) throws IOException {
        return cards(Fixtures.input(Fixtures.read("card/" + name)));
    }

    private static Card one(String text) throws IOException {
        return cards(Fixtures.input(text.getBytes(StandardCharsets.UTF_8))).get(0);
    }

    @Test
    void anIphoneGroupsLabelsAndLeavesTheYearOut() throws IOException {
        List<Card> cards = file("iphone.vcf");
        assertThat(cards).hasSize(2);
        Card zoe = cards.get(0);
        assertThat(zoe.sort()).isEqualTo(Card.Sort.PERSON);
        assertThat(zoe.name()).isEqualTo("Zoë Faber");
        assertThat(zoe.firm()).isEqualTo("Acme");
        assertThat(zoe.role()).isNull();
        assertThat(zoe.emails()).containsExactly("zoe@acme.example");
        assertThat(zoe.phones()).containsExactly("0170 1234567", "+49 30 123456");
        assertThat(zoe.birthday()).isEqualTo("--05-17");
        assertThat(zoe.anniversary()).isEqualTo("2015-06-01");
        assertThat(zoe.note())
                .isEqualTo(
                        "Head of Purchasing\nLikes plain words.\nMet at the fair in Köln, hall 7; asked for a quote.");
        assertThat(cards.get(1).sort()).isEqualTo(Card.Sort.FIRM);
        assertThat(cards.get(1).name()).isEqualTo("Bolt & Sons");
        assertThat(cards.get(1).line()).isGreaterThan(20);
    }

    @Test
    void androidWritesQuotedPrintableWithSoftBreaks() throws IOException {
        Card joerg = file("android-2.1.vcf").get(0);
        assertThat(joerg.name()).isEqualTo("Jörg Müller");
        assertThat(joerg.firm()).isEqualTo("Acme");
        assertThat(joerg.phones()).as("no fax").containsExactly("01511234567");
        assertThat(joerg.note())
                .isEqualTo("Buyer\nErste Zeile mit ä und noch mehr Wörtern, damit sie bricht\nZweite Zeile");
        assertThat(joerg.birthday()).isEqualTo("1979-12-24");
        assertThat(joerg.anniversary()).isEqualTo("2012-03-04");
    }

    @Test
    void outlookWritesTheCharactersOfItsWindows() throws IOException {
        Card renee = file("outlook.vcf").get(0);
        assertThat(renee.name()).as("filed by the last name").isEqualTo("Renée Grün");
        assertThat(renee.firm()).isEqualTo("Acme GmbH");
        assertThat(renee.role()).isEqualTo(Contact.Role.DECISION_MAKER);
        assertThat(renee.phones()).containsExactly("(030) 123456-12", "+49 (170) 765 43 21");
        assertThat(renee.note()).isEqualTo("Frühstück");
        assertThat(renee.birthday()).isEqualTo("1980-02-29");
        assertThat(renee.anniversary()).isEqualTo("2010-09-30");
    }

    @Test
    void googleGroupsTheFirmAndHasCardsWithoutAName() throws IOException {
        List<Card> cards = file("google.vcf");
        assertThat(cards.get(0).firm()).isEqualTo("Bolt & Sons");
        assertThat(cards.get(0).emails()).containsExactly("ana@bolt.example");
        assertThat(cards.get(0).birthday()).isEqualTo("--05-17");
        assertThat(cards.get(1).flaw()).isEqualTo("without a name");
    }

    @Test
    void versionFourHasKindsAndTelephoneLinks() throws IOException {
        List<Card> cards = file("version-4.vcf");
        assertThat(cards.get(0).sort()).isEqualTo(Card.Sort.FIRM);
        Card bea = cards.get(1);
        assertThat(bea.role()).isEqualTo(Contact.Role.PAYER);
        assertThat(bea.phones()).containsExactly("+41-44-668-18-00 ext. 12");
        assertThat(bea.birthday()).isEqualTo("1977-11-11");
        assertThat(bea.anniversary()).isEqualTo("2005-09-08");
        assertThat(cards.get(2).flaw()).isEqualTo("of a group or a thing");
    }

    @Test
    void aBrokenCardKeepsNoOtherOut() throws IOException {
        List<Card> cards = file("broken.vcf");
        assertThat(cards)
                .extracting(Card::flaw)
                .containsExactly(
                        "broken: it is not ended", null, "broken: the name holds a NUL character, at character 4");
        assertThat(cards).extracting(Card::line).containsExactly(1L, 5L, 11L);
    }

    @Test
    void aFoldMayPartACharacter() throws IOException {
        byte[] whole = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\u00c3\r\n \u00ab Faber\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cards(Fixtures.input(whole)).get(0).name()).isEqualTo("Zoë Faber");
    }

    @Test
    void utf16IsReadToo() throws IOException {
        byte[] whole =
                "\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë 🎈\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(cards(Fixtures.input(whole)).get(0).name()).isEqualTo("Zoë 🎈");
    }

    @Test
    void aByteOrderMarkAndLinesOfOldMacsAreRead() throws IOException {
        assertThat(one("\uFEFFBEGIN:VCARD\rVERSION:3.0\rFN:Zoë\rEND:VCARD\r").name())
                .isEqualTo("Zoë");
    }

    @Test
    void oldOutlookNamesNoCharset() throws IOException {
        String card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;ENCODING=QUOTED-PRINTABLE:M=FCller\r\nEND:VCARD\r\n";
        assertThat(one(card).name()).isEqualTo("Müller");
        byte[] plain =
                card.replace(";ENCODING=QUOTED-PRINTABLE:M=FC", ":M\u00fc").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(cards(Fixtures.input(plain)).get(0).name()).isEqualTo("Müller");
    }

    @Test
    void aFirmOnAPhoneIsAPersonOfItsName() throws IOException {
        Card card = one("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Acme;;;;\r\nFN:Acme\r\nORG:ACME\r\nEND:VCARD\r\n");
        assertThat(card.sort()).isEqualTo(Card.Sort.FIRM);
    }

    @Test
    void whatIsNoAddressBookIsRefused() {
        assertThatThrownBy(() -> cards(Fixtures.input("PK\u0003\u0004 whatever\n")))
                .isInstanceOf(CrmException.class)
                .hasMessageContaining("test: holds no vCard");
    }

    @Test
    void aNameThatNobodySeesIsNone() throws IOException {
        assertThat(one("BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;\u200B\u00AD;;\r\nEND:VCARD\r\n")
                        .flaw())
                .isEqualTo("without a name");
    }

    @Test
    void nothingIsNoMistake() throws IOException {
        assertThat(cards(Fixtures.input("\r\n \r\n"))).isEmpty();
    }

    @Test
    void aLineWithoutEndIsReadOver() throws IOException {
        InputStream endless = repeated("A".repeat(1 << 16), 1600);
        InputStream all = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Long\nNOTE:"),
                endless,
                bytes("\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Next\nEND:VCARD\n"))));
        List<Card> cards = cards(Input.of(all, "test"));
        assertThat(cards).extracting(Card::flaw).containsExactly("broken: it holds a line of more than 256 KB", null);
        assertThat(cards.get(1).line()).isEqualTo(6);
    }

    @Test
    void foldsAndDepthWithoutEndAreReadOver() throws IOException {
        InputStream all = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("BEGIN:VCARD\nVERSION:3.0\nFN:Long"),
                repeated("\n a".repeat(1 << 14), 200),
                bytes("\nEND:VCARD\nBEGIN:VCARD\n"),
                repeated("BEGIN:X\n".repeat(1 << 12), 100),
                bytes("END:VCARD\n"))));
        assertThat(cards(Input.of(all, "test")))
                .extracting(Card::flaw)
                .containsExactly("broken: it holds a line of more than 256 KB", "broken: it is not ended");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream repeated(String text, int times) {
        return new SequenceInputStream(Collections.enumeration(
                Collections.nCopies(times, text).stream().map(CardsTest::bytes).toList()));
    }
}
