package crm.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reads.
 *
 * @param name of a person at the customer; null where unknown
 * @param email an e-mail address; null where unknown
 * @param known whether they are a contact of the customer; else the name is whatever somebody wrote
 * @param interests what they care about themselves; where nobody is known, what those at the customer do
 */
public record Recipient(@Nullable String name, @Nullable String email, boolean known, List<String> interests) {
    public static final Recipient UNKNOWN = new Recipient(null, null);

    /** {@link crm.domain.Failure.BadData} where the address is none. */
    public Recipient {
        email = Address.checked(email);
        interests = List.copyOf(interests);
    }

    /** Somebody of whom no more is known. */
    public Recipient(@Nullable String name, @Nullable String email) {
        this(name, email, false, List.of());
    }
}
