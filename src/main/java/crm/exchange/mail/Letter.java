package crm.exchange.mail;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param print short and always the same for the same message: made of its Message-ID, else of what its header says
 * @param root the print of the message that its thread began with, as far as it tells; null where it refers to no other
 * @param from who wrote it; mostly one
 * @param replyTo whom an answer goes to, where that is said
 * @param at when it was written, with the offset of where; null where nothing believable says so
 * @param subject decoded, in one line; null where none
 * @param text the beginning of its text; null where there is none or it was not asked for
 * @param folder of the mail program, or the name of the file
 * @param unwanted why it is no touch, in words that finish "skipped 3: …"; null where it may be one
 */
public record Letter(
        String print,
        @Nullable String root,
        List<Address> from,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        List<Address> replyTo,
        @Nullable OffsetDateTime at,
        @Nullable String subject,
        @Nullable String text,
        String folder,
        @Nullable String unwanted) {
    public Letter {
        from = List.copyOf(from);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        replyTo = List.copyOf(replyTo);
    }

    /** Whether mail to that address is read by nobody, such as {@code no-reply@…}. */
    public static boolean isNobody(String email) {
        return Unwanted.isNobody(email);
    }
}
