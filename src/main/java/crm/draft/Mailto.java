package crm.draft;

import java.nio.charset.StandardCharsets;

/** A link that opens a message in the mail program, as RFC 6068 has it. */
final class Mailto {
    private Mailto() {}

    static String write(Draft draft) {
        String to = draft.to() == null ? "" : encoded(draft.to(), "@");
        return "mailto:" + to + "?subject=" + encoded(draft.subject(), "") + "&body="
                + encoded(draft.body().replace("\n", "\r\n"), "");
    }

    private static String encoded(String text, String alsoPlain) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = letter < 0x80
                    && (Character.isLetterOrDigit(letter)
                            || "-._~".indexOf(letter) >= 0
                            || alsoPlain.indexOf(letter) >= 0);
            if (plain) {
                encoded.append(letter);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(letter >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(letter & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
