package crm.draft;

import crm.domain.CrmException;
import crm.domain.Failure;
import org.jspecify.annotations.Nullable;

/** The few things an e-mail address must be before it may stand in a header. */
final class Address {
    private static final int LONGEST = 254;

    private Address() {}

    /** The address without blanks around it; null for null or blank. Refuses all that could start another address or header. */
    static @Nullable String checked(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String bare = address.strip();
        int at = bare.lastIndexOf('@');
        boolean fit = at > 0 && at < bare.length() - 1 && bare.indexOf('@') == at && bare.length() <= LONGEST;
        for (int i = 0; fit && i < bare.length(); i++) {
            char letter = bare.charAt(i);
            fit = letter > ' '
                    && letter != 0x7f
                    && "<>()[],;:\\\"".indexOf(letter) < 0
                    && !Character.isSpaceChar(letter)
                    && !Character.isISOControl(letter);
        }
        if (!fit) {
            throw new CrmException(new Failure.BadData(null, "'" + bare + "' is not an e-mail address"));
        }
        return bare;
    }
}
