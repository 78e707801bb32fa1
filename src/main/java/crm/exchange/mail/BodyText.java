package crm.exchange.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** The text of a message: its first part in plain text; else its first page, without what makes it a page. */
final class BodyText {
    /** So much of it is kept, in characters. */
    static final int LONGEST = 20_000;

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 100;

    private BodyText() {}

    /** Null where there is no text in what is there of the body. */
    static @Nullable String read(Head head, byte[] body) {
        StringBuilder header = new StringBuilder();
        for (String name : new String[] {"content-type", "content-transfer-encoding"}) {
            String value = head.first(name);
            if (value != null) {
                header.append(name)
                        .append(": ")
                        .append(value.replaceAll("[\r\n]+", " "))
                        .append("\r\n");
            }
        }
        byte[] start = header.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        try {
            return parts(new SequenceInputStream(new ByteArrayInputStream(start), new ByteArrayInputStream(body)));
        } catch (IOException | MimeException | RuntimeException e) {
            // A message whose parts cannot be told apart has no text that we could show.
            return null;
        }
    }

    private static @Nullable String parts(java.io.InputStream message) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(Head.LONGEST)
                .setMaxHeaderCount(1000)
                .build());
        tokens.parse(message);
        String page = null;
        int depth = 0;
        int parts = 0;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && depth <= DEEPEST && parts <= MOST_PARTS;
                state = tokens.next()) {
            if (state == EntityState.T_START_MULTIPART) {
                depth++;
            } else if (state == EntityState.T_END_MULTIPART) {
                depth--;
            } else if (state == EntityState.T_BODY) {
                parts++;
                BodyDescriptor part = tokens.getBodyDescriptor();
                if (part.getMimeType().equals("text/plain")) {
                    return text(tokens, part);
                }
                if (page == null && part.getMimeType().equals("text/html")) {
                    page = text(tokens, part);
                }
            }
        }
        return page == null ? null : kept(unmarked(page));
    }

    private static @Nullable String text(MimeTokenStream tokens, BodyDescriptor part) throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readNBytes(Mailbox.MOST_BODY);
        String text = new String(bytes, charset(part.getCharset()));
        return part.getMimeType().equals("text/plain") ? kept(text) : text;
    }

    private static @Nullable String kept(String text) {
        String clean = HeaderText.storable(text.replace("\r\n", "\n")).strip();
        return clean.isEmpty() ? null : HeaderText.cut(clean, LONGEST);
    }

    /** A page as text: tags gone, the commonest signs put back. */
    private static String unmarked(String page) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            text.append(page, at, open < 0 ? page.length() : open);
            if (open < 0) {
                break;
            }
            int close = page.indexOf('>', open);
            String tag = page.substring(open + 1, close < 0 ? page.length() : Math.min(close, open + 20));
            at = close < 0 ? page.length() : close + 1;
            if (tag.regionMatches(true, 0, "style", 0, 5) || tag.regionMatches(true, 0, "script", 0, 6)) {
                int end = page.indexOf("</" + tag.substring(0, 5), at);
                at = end < 0 ? at : end;
            } else if (tag.matches("(?is)/?(?:p|br|div|tr|li|h\\d)\\b.*")) {
                text.append('\n');
            }
        }
        return text.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\r]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n");
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
