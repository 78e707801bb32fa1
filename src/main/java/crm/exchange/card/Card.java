package crm.exchange.card;

import crm.domain.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card of an address book.
 *
 * @param line of the file on which it begins
 * @param name of the person or firm; of a card that cannot be used what there is of it, perhaps empty
 * @param firm where the person works; null where not said
 * @param role what the card says they are to the buying, in one of our words; null where it says none
 * @param emails addresses that are ones, none twice
 * @param phones numbers as they were typed, without those of fax machines
 * @param birthday {@code 1980-05-17}, or {@code --05-17} where the year is not said; null where not said
 * @param anniversary written as the birthday
 * @param note what else there is: the title, and the note; null where there is nothing
 * @param flaw why it cannot be used, in words that finish "skipped 3: …"; null where it can
 */
public record Card(
        long line,
        Sort sort,
        String name,
        @Nullable String firm,
        Contact.@Nullable Role role,
        List<String> emails,
        List<String> phones,
        @Nullable String birthday,
        @Nullable String anniversary,
        @Nullable String note,
        @Nullable String flaw) {

    /** What a card is of. */
    public enum Sort {
        PERSON,
        FIRM
    }

    public Card {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    static Card unusable(long line, String name, String flaw) {
        return new Card(line, Sort.PERSON, name, null, null, List.of(), List.of(), null, null, null, flaw);
    }
}
