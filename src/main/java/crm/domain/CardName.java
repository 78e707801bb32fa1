package crm.domain;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What an address book calls somebody; programs put it in different places. Nothing here is blank.
 *
 * @param whole the name as it is shown; null where not said
 * @param given the first name; null where not said
 * @param middle what stands between first and last name
 * @param family the last name; null where not said
 * @param firm where the person works, or the firm itself; null where not said
 */
public record CardName(
        @Nullable String whole,
        @Nullable String given,
        List<String> middle,
        @Nullable String family,
        @Nullable String firm) {
    public CardName {
        middle = List.copyOf(middle);
    }

    /** The name, in order where it is that of a filing cabinet, as in {@code Faber, Zoë}; null where there is none. */
    public @Nullable String name() {
        String person = person();
        boolean filed = whole != null && person != null && same(whole, family + ", " + given);
        return whole == null || filed ? person : whole;
    }

    /** Whether there is a firm and no person: phones write a firm as a person of its name. */
    public boolean ofFirmAlone() {
        String person = person();
        return firm != null && (person == null || same(person, firm)) && (whole == null || same(whole, firm));
    }

    private @Nullable String person() {
        StringJoiner person = new StringJoiner(" ");
        if (given != null) {
            person.add(given);
        }
        middle.forEach(person::add);
        if (family != null) {
            person.add(family);
        }
        return person.length() == 0 ? null : person.toString();
    }

    private static boolean same(String one, String other) {
        return Names.fold(one).equals(Names.fold(other));
    }
}
