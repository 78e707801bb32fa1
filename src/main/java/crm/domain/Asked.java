package crm.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in and wants an answer.
 *
 * @param id of the touch
 * @param owner who looks after the customer; null where nobody does
 * @param at its instant; null where only the day is known
 * @param with who of them; null where not said
 * @param note what they said; null where not noted
 * @param by who of us logged it
 * @param answer the first touch that went out to that customer afterwards, unless as an answer to other mail of theirs;
 *     null while they wait
 */
public record Asked(
        String id,
        Customer.Ref customer,
        @Nullable String owner,
        LocalDate day,
        @Nullable Instant at,
        String kind,
        @Nullable String with,
        @Nullable String note,
        String by,
        @Nullable Answer answer) {

    /**
     * The touch that answered it.
     *
     * @param at its instant; null where only the day is known
     * @param by who of us
     */
    public record Answer(LocalDate day, @Nullable Instant at, String by) {}

    /** Minutes of business until it was answered, or until {@code now} while they wait. */
    public long minutes(BusinessHours hours, LocalDateTime now, ZoneId zone) {
        LocalDateTime end = answer == null ? now : moment(answer.day(), answer.at(), hours, zone);
        return hours.minutes(moment(day, at, hours, zone), end);
    }

    /** Who answered; while they wait, who is to answer: the owner, else who logged it. */
    public String colleague() {
        return answer != null ? answer.by() : owner != null ? owner : by;
    }

    private static LocalDateTime moment(LocalDate day, @Nullable Instant at, BusinessHours hours, ZoneId zone) {
        return at == null ? hours.opening(day) : LocalDateTime.ofInstant(at, zone);
    }
}
