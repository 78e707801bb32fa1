package crm.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.CrmException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Mail that was damaged in every way: letters come out or a typed failure, and nothing else. */
class MailFuzzTest {
    private static final List<String> CORPUS =
            List.of("gmail-takeout.mbox", "outlook.eml", "apple.emlx", "thunderbird.mbox", "latin1-and-broken.eml");

    private static final String[] PIECES = {
        "\n",
        "\r",
        "\0",
        "From ",
        "From x Tue Nov  3 09:05:00 2026\n",
        "\n\n",
        ":",
        "=?",
        "?=",
        "=?UTF-8?B?",
        "\nReferences: <",
        "\nIn-Reply-To: ",
        "\"",
        "<",
        ">",
        "(",
        ";",
        "--",
        "Content-Type: multipart/mixed; boundary=\n",
        "\uFFFD",
        "99999999999"
    };

    @Property(tries = 1500)
    void onlyLettersComeOut(
            @ForAll @IntRange(max = 4) int file, @ForAll @Size(max = 12) List<@IntRange(max = 1 << 28) Integer> damage)
            throws IOException {
        StringBuilder text = new StringBuilder(read(CORPUS.get(file)));
        for (int random : damage) {
            int at = random % text.length();
            switch (random >> 8 & 3) {
                case 0 -> text.setCharAt(at, (char) (random >> 16 & 0xff));
                case 1 -> text.insert(at, PIECES[(random >> 10) % PIECES.length]);
                case 2 -> text.delete(at, Math.min(text.length() - 1, at + (random >> 16 & 0xff)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 300)));
            }
        }
        byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        try {
            for (Letter letter : LettersTest.letters(new ByteArrayInputStream(bytes))) {
                assertThat(letter.print()).hasSize(16);
                assertThat(String.valueOf(letter.root()))
                        .matches("null|[0-9a-z]{16}")
                        .isNotEqualTo(letter.print());
                assertThat(String.valueOf(letter.subject())).doesNotContain("\0", "\n", "\uFFFD");
                assertThat(String.valueOf(letter.text())).doesNotContain("\0", "\uFFFD");
            }
        } catch (CrmException e) {
            assertThat(e.failure().message()).isNotBlank();
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream in = MailFuzzTest.class.getResourceAsStream("/exchange/mail/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }
}
