package crm.exchange.mail;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Words of a header as people read them: encoded words decoded, as far as they can be, in text that can be stored. */
final class HeaderText {
    private HeaderText() {}

    /** At most {@code longest} characters of it, in one line, without blanks at the ends. */
    static String read(String raw, int longest) {
        String text = raw;
        if (raw.contains("=?")) {
            String some = raw.length() > 10 * longest ? raw.substring(0, 10 * longest) : raw;
            try {
                text = DecoderUtil.decodeEncodedWords(some, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
            } catch (RuntimeException e) {
                // So broken that only the raw text tells what it may have been.
                text = some;
            }
        }
        return cut(storable(text).replace('\n', ' ').replace('\r', ' ').strip(), longest);
    }

    /**
     * The same text without what no store can give back: NUL, half a character, and the mark of bytes that could not be
     * read, each of which becomes a question mark. All other control characters are data.
     */
    static String storable(String text) {
        StringBuilder clean = null;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (character == 0 || character == '\uFFFD' || Character.isSurrogate(character)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(index, '?');
            }
        }
        return clean == null ? text : clean.toString();
    }

    /** At most so many characters, the last of them {@code …} where there were more. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
