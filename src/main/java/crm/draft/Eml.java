package crm.draft;

import crm.domain.Sender;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A draft as an internet message. Names and subject are encoded, so that none of them can become a header. */
final class Eml {
    private static final String UTF_8 = "UTF-8";

    private Eml() {}

    /** ASCII, but for an address that is not, as RFC 6532 has it; lines ended by CR LF as RFC 5322 has it. The same draft at the same moment is the same text. */
    static String write(Draft draft, Sender sender, OffsetDateTime at) {
        try {
            MimeMessage message = new Unnamed(Session.getInstance(new Properties()));
            // Tells mail programs to open it for editing.
            message.setHeader("X-Unsent", "1");
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
            if (sender.email() != null) {
                message.setFrom(address(sender.email(), sender.name() == null ? sender.firm() : sender.name()));
            }
            if (draft.to() != null) {
                message.setRecipient(MimeMessage.RecipientType.TO, address(draft.to(), draft.toName()));
            }
            message.setSubject(Prose.line(draft.subject()), UTF_8);
            message.setText(draft.body().replace("\n", "\r\n") + "\r\n", UTF_8);
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a message: " + draft.key(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetAddress address(String email, @Nullable String name) throws IOException {
        String line = Prose.line(name);
        InternetAddress address = new InternetAddress();
        address.setAddress(email);
        address.setPersonal(line.isEmpty() ? null : line, UTF_8);
        return address;
    }

    /** Without a Message-ID: the program that sends it gives one, and ours would name this machine. */
    private static final class Unnamed extends MimeMessage {
        Unnamed(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }
}
