package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Sender;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftFormatTest {
    private static final Draft ZOE = new Draft(
            "acme",
            "mine",
            "asked for",
            "zoë@acme.example",
            "Zoë\r\nBcc: all@evil.example",
            "Grüße & <b>more</b>: 100 % = ü",
            "Hello Zoë,\n\nsee https://example.com/a?b=1&c=2. Or https://<script>, javascript:alert(1).\n.\nFrom here\n\n"
                    + "Best wishes,\nAnna");

    @Test
    void mailIsWhatAMailProgramReads() throws Exception {
        Sender sender = new Sender("Anna\r\nBcc: all@evil.example", null, "anna@northwind.example", null);
        String mail = DraftFormat.EML.write(ZOE, sender, Samples.NOW);

        assertThat(mail.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(mail.lines()).allMatch(line -> line.length() <= 78);
        assertThat(mail).isEqualTo(DraftFormat.EML.write(ZOE, sender, Samples.NOW));

        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        assertThat(Collections.list(read.getAllHeaders()))
                .extracting(header -> header.getName())
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "X-Unsent");
        assertThat(read.getHeader("Date", null)).isEqualTo("Sat, 21 Nov 2026 09:00:00 +0100");
        assertThat(read.getSubject()).isEqualTo(ZOE.subject());
        assertThat(read.getFrom()).hasSize(1);
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Anna Bcc: all@evil.example");
        assertThat(read.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo("Zoë Bcc: all@evil.example");
        assertThat(read.getContent()).isEqualTo(ZOE.body().replace("\n", "\r\n") + "\r\n");
        assertThat(read.getHeader("X-Unsent", null)).isEqualTo("1");
    }

    @Test
    void mailWithoutAddressesIsStillADraft() throws Exception {
        Draft draft = new Samples().draft("check-in");
        String mail = DraftFormat.EML.write(draft, Sender.UNKNOWN, Samples.NOW);
        assertThat(mail)
                .matches("\\p{ASCII}*")
                .doesNotContain("From:", "To:", "Message-ID")
                .contains("Subject: How are things with you?\r\n");
    }

    @Test
    void aMailtoLinkIsOneUrlAndReadsBack() {
        String link = DraftFormat.MAILTO.write(ZOE, Sender.UNKNOWN, Samples.NOW);
        assertThat(link)
                .startsWith("mailto:zo%C3%AB@acme.example?subject=Gr%C3%BC%C3%9Fe%20%26%20%3Cb%3E")
                .endsWith("\n");
        String query = URI.create(link.strip()).getRawSchemeSpecificPart().split("\\?")[1];
        List<String> parts = List.of(query.split("&"));
        assertThat(parts).hasSize(2);
        assertThat(decoded(parts.get(0))).isEqualTo("subject=" + ZOE.subject());
        assertThat(decoded(parts.get(1))).isEqualTo("body=" + ZOE.body().replace("\n", "\r\n"));
        assertThat(DraftFormat.MAILTO.write(new Samples().draft("check-in"), Sender.UNKNOWN, Samples.NOW))
                .startsWith("mailto:?subject=How%20are%20things");
    }

    @Test
    void aPageHoldsNothingThatRuns() {
        String page = DraftFormat.HTML.write(ZOE, Sender.UNKNOWN, Samples.NOW);
        assertThat(page)
                .contains("<title>Grüße &amp; &lt;b&gt;more&lt;/b&gt;: 100 % = ü</title>")
                .contains("<p>Hello Zoë,</p>")
                .contains("<a href=\"https://example.com/a?b=1&amp;c=2\">https://example.com/a?b=1&amp;c=2</a>. Or ")
                .contains("https://&lt;script&gt;, javascript:alert(1).<br>")
                .contains("<p>Best wishes,<br>\nAnna</p>")
                .doesNotContain("<script", "href=\"javascript");
        assertThat(page.split("<a ", -1)).hasSize(2);
    }

    @Test
    void textIsWrapped() {
        Draft draft = new Draft(
                "acme",
                "mine",
                "asked for",
                null,
                "Maria",
                "Hi",
                "漢字 ".repeat(20).strip() + "\n\n- " + "word ".repeat(20).strip() + "\n" + "x".repeat(100));
        assertThat(DraftFormat.TEXT.write(draft, Sender.UNKNOWN, Samples.NOW))
                .isEqualTo("Subject: Hi\n\n" + "漢字 ".repeat(14).strip() + "\n"
                        + "漢字 ".repeat(6).strip() + "\n\n- "
                        + "word ".repeat(14).strip() + "\n  "
                        + "word ".repeat(6).strip() + "\n" + "x".repeat(100) + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b\r\nBcc: c@d",
                "a b@c",
                "a@b,c@d",
                "<a@b>",
                "a",
                "@b",
                "a@",
                "a@b@c",
                "a\u0000@b",
                "a\u2028@b",
                "a;b@c"
            })
    void anAddressThatIsNoneIsRefused(String address) {
        assertThatThrownBy(() -> new Recipient(null, address))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        thrown -> assertThat(thrown.failure())
                                .isEqualTo(new Failure.BadData(null, "'" + address + "' is not an e-mail address")));
        assertThatThrownBy(() -> new Sender(null, null, address, null)).isInstanceOf(CrmException.class);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
