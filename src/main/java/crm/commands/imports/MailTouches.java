package crm.commands.imports;

import crm.domain.Channel;
import crm.domain.Direction;
import crm.domain.Intake;
import crm.domain.Kind;
import crm.domain.Touch;
import crm.exchange.Print;
import crm.exchange.mail.Letter;
import crm.store.Imports;
import crm.store.Store;
import crm.store.Touches;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes touches of letters, each letter once: even where its touch was removed since. */
final class MailTouches {
    private static final String SOURCE = "mail";

    private final Imports imports;
    private final Touches touches;
    private final MailParties parties;
    private final KindRules kinds;
    private final String by;
    private final Intake intake;
    private long firstSeen = Long.MAX_VALUE;

    MailTouches(Store store, MailParties parties, KindRules kinds, String by, Intake intake) {
        this.imports = store.imports();
        this.touches = store.touches();
        this.parties = parties;
        this.kinds = kinds;
        this.by = by;
        this.intake = intake;
    }

    void take(Letter letter) {
        MailParties.Sorted sorted = parties.of(letter);
        if (sorted.skipped() != null) {
            intake.skipped(sorted.skipped());
            return;
        }
        Imports.Seen seen = imports.seen(SOURCE, letter.print());
        if (seen != null) {
            if (seen.id() >= firstSeen) {
                intake.skipped("twice in the input");
            } else {
                intake.known();
            }
            return;
        }
        Kind kind = kinds.of(letter.subject(), letter.folder());
        String thread = thread(letter, sorted.direction());
        String first = null;
        for (MailParties.Party party : sorted.parties()) {
            Touch touch = touch(letter, sorted, party, kind);
            first = first == null ? touch.id() : first;
            if (touches.insertOnce(touch, kind.contact(), thread) == Touches.Once.NEW) {
                intake.added();
            } else {
                intake.known();
            }
        }
        firstSeen = Math.min(firstSeen, imports.see(SOURCE, letter.print(), null, first));
        if (thread != null && !thread.equals(letter.print())) {
            // Answers to it that came in first took it for the beginning.
            touches.join(letter.print(), thread);
        }
    }

    /**
     * What a letter belongs to: the thread that the letter it refers to belongs to, where we know that one; else what began
     * with it. One that refers to none begins a thread, which those to whom we write give its name when they answer.
     */
    private @Nullable String thread(Letter letter, Direction direction) {
        String root = letter.root();
        if (root == null) {
            return direction == Direction.IN ? letter.print() : null;
        }
        String known = imports.thread(SOURCE, root);
        return known == null ? root : known;
    }

    private Touch touch(Letter letter, MailParties.Sorted sorted, MailParties.Party party, Kind kind) {
        OffsetDateTime at = Objects.requireNonNull(letter.at());
        String id = new Print()
                .add(letter.print())
                .add(party.known().customer().key())
                .toString();
        return new Touch(
                id,
                party.known().customer(),
                at.toLocalDate(),
                at,
                kind.name(),
                Channel.EMAIL,
                sorted.direction(),
                // An answer has the subject of what it answers; giving is what went out.
                sorted.direction() == Direction.OUT && kind.contact() && kind.addsValue(),
                null,
                note(letter),
                null,
                party.name(),
                party.known().contact(),
                by,
                false,
                List.of(),
                sorted.noReply());
    }

    private static @Nullable String note(Letter letter) {
        String subject = letter.subject();
        String text = letter.text();
        return text == null ? subject : subject == null ? text : subject + "\n\n" + text;
    }
}
