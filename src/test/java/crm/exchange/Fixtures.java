package crm.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files as programs write them, and what becomes of them when they are damaged. */
public final class Fixtures {
    private static final String[] PIECES = {
        "\r\n",
        "\n ",
        "\n\t",
        "\0",
        ":",
        ";",
        "=\r\n",
        "BEGIN:",
        "END:",
        "\nBEGIN:VCARD\n",
        "\nEND:VEVENT\n",
        ",",
        "\"",
        "\\n",
        ";CHARSET=none",
        ";ENCODING=QUOTED-PRINTABLE:",
        "\uFFFD",
        "99999999999",
        "FREQ=",
        "--",
        "TZID=",
        "INTERVAL=0;"
    };

    private Fixtures() {}

    /** The bytes of a file under {@code exchange}, a character each. */
    public static String read(String name) throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream("/exchange/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** {@code text} as it was, a byte for each character. */
    public static Input input(String text) {
        return input(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static Input input(byte[] bytes) {
        return Input.of(new ByteArrayInputStream(bytes), "test");
    }

    /** Characters changed, put in, taken out and doubled; each of {@code damage} does one of it. */
    public static String damaged(String whole, List<Integer> damage) {
        StringBuilder text = new StringBuilder(whole);
        for (int random : damage) {
            int at = random % text.length();
            switch (random >> 8 & 3) {
                case 0 -> text.setCharAt(at, (char) (random >> 16 & 0xff));
                case 1 -> text.insert(at, PIECES[(random >> 10) % PIECES.length].replace('\uFFFD', '\u00ff'));
                case 2 -> text.delete(at, Math.min(text.length() - 1, at + (random >> 16 & 0xff)));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 300)));
            }
        }
        return text.toString();
    }
}
