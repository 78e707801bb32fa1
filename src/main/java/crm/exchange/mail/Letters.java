package crm.exchange.mail;

import crm.exchange.Input;
import crm.exchange.Print;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of one file, one after the other: out of an mbox, a single message, or a file of Apple Mail. */
public final class Letters {
    private static final int LONGEST_SUBJECT = 500;
    private static final int OLDEST_YEAR = 1990;

    private final Mailbox mailbox;
    private final String folder;
    private final ZonedDateTime now;
    private final boolean bodies;

    /**
     * @param folder what the letters' folder is called
     * @param now later dates are not believed, and its zone is that of dates without one
     * @param bodies whether the text of each is wanted
     */
    public Letters(Input in, String folder, ZonedDateTime now, boolean bodies) {
        this.mailbox = new Mailbox(in, bodies);
        this.folder = folder;
        this.now = now;
        this.bodies = bodies;
    }

    /** How many bytes were run through so far. */
    public long consumed() {
        return mailbox.consumed();
    }

    /** Waits until there is something to read. */
    public void begin() throws IOException {
        mailbox.begin();
    }

    /** The next letter; null where there is none. What turns out to be no letter is passed over. */
    public @Nullable Letter next() throws IOException {
        for (Mailbox.Raw raw = mailbox.next(); raw != null; raw = mailbox.next()) {
            if (raw.head().isMail()) {
                return letter(raw);
            }
        }
        return null;
    }

    private Letter letter(Mailbox.Raw raw) {
        Head head = raw.head();
        List<Address> from = AddressList.read(head.joined("from"));
        if (from.isEmpty()) {
            from = AddressList.read(head.joined("sender"));
        }
        String unwanted = raw.discarded() ? Unwanted.DISCARDED : Unwanted.reason(head, from);
        String subject = HeaderText.read(orEmpty(head.first("subject")), LONGEST_SUBJECT);
        String print = print(head);
        String first = MessageIds.root(head);
        String root = first == null ? null : new Print().add(first).toString();
        return new Letter(
                print,
                print.equals(root) ? null : root,
                from,
                AddressList.read(head.joined("to")),
                AddressList.read(head.joined("cc")),
                AddressList.read(head.joined("bcc")),
                AddressList.read(head.joined("reply-to")),
                at(head),
                subject.isEmpty() ? null : subject,
                bodies && unwanted == null ? BodyText.read(head, raw.body().array()) : null,
                folder,
                unwanted);
    }

    private static String print(Head head) {
        String id = MessageIds.own(head);
        if (id != null) {
            return new Print().add(id).toString();
        }
        String said = head.first("message-id");
        if (said != null && !said.isBlank() && !said.equals("<>")) {
            return new Print().add(said.strip()).toString();
        }
        return new Print()
                .add("no Message-ID")
                .add(head.first("from"))
                .add(head.first("date"))
                .add(head.first("date") == null ? head.first("received") : null)
                .add(head.first("subject"))
                .toString();
    }

    /** What {@code Date} says where that can be; else when the last server took it. */
    private @Nullable OffsetDateTime at(Head head) {
        OffsetDateTime said = MailDates.read(head.first("date"), now.getZone());
        if (believable(said)) {
            return said;
        }
        String received = head.first("received");
        int semicolon = received == null ? -1 : received.lastIndexOf(';');
        OffsetDateTime taken = received == null || semicolon < 0
                ? null
                : MailDates.read(received.substring(semicolon + 1), now.getZone());
        return believable(taken) ? taken : null;
    }

    private boolean believable(@Nullable OffsetDateTime at) {
        return at != null
                && at.getYear() >= OLDEST_YEAR
                && !at.isAfter(now.plusDays(1).toOffsetDateTime());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
