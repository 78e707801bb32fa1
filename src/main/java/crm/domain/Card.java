package crm.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What an address book says of a person or firm, in a card or in a row of a spreadsheet.
 *
 * @param line of the file on which it begins
 * @param name of the person or firm; of a card that cannot be used what there is of it, perhaps empty
 * @param firm where the person works; null where not said
 * @param role what the card says they are to the buying, in one of our words; null where it says none
 * @param channel how they like to be reached; null where not said
 * @param emails addresses that are ones, none twice
 * @param phones numbers as they were typed, without those of fax machines
 * @param interests topics they care about, none twice
 * @param birthday {@code 1980-05-17}, or {@code --05-17} where the year is not said; null where not said
 * @param anniversary written as the birthday
 * @param left the day they left the firm; null where not said
 * @param note what else there is: the title, and the note; null where there is nothing
 * @param flaw why it cannot be used, in words that finish "skipped 3: …"; null where it can
 */
public record Card(
        long line,
        Sort sort,
        String name,
        @Nullable String firm,
        Contact.@Nullable Role role,
        @Nullable Channel channel,
        List<String> emails,
        List<String> phones,
        List<String> interests,
        @Nullable String birthday,
        @Nullable String anniversary,
        @Nullable LocalDate left,
        @Nullable String note,
        @Nullable String flaw) {

    /** No name is longer, in characters. */
    public static final int LONGEST_NAME = 300;

    /** What a card is of. */
    public enum Sort {
        PERSON,
        FIRM
    }

    public Card {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        interests = List.copyOf(interests);
    }

    /** One that is counted and left out; {@code flaw} says why. */
    public static Card unusable(long line, String name, String flaw) {
        return new Card(
                line,
                Sort.PERSON,
                name,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                flaw);
    }

    /** The role among titles: only one of our own words, for what a Head of Something decides is not for us to guess. */
    public static Contact.@Nullable Role role(List<String> titles) {
        for (Contact.Role role : Contact.Role.values()) {
            for (String title : titles) {
                if (Names.fold(title).replace('-', ' ').equals(role.word().replace('-', ' '))) {
                    return role;
                }
            }
        }
        return null;
    }

    /** The titles where none of them is a role, and below them the notes; null where there is neither. */
    public static @Nullable String note(List<String> titles, List<String> notes) {
        StringJoiner note = new StringJoiner("\n");
        if (role(titles) == null) {
            titles.stream().distinct().forEach(note::add);
        }
        notes.forEach(words -> note.add(words.replace("\r\n", "\n")));
        return note.length() == 0 ? null : Text.clean("note", note.toString());
    }
}
