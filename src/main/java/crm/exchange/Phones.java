package crm.exchange;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares phone numbers, however they were typed. They are stored as typed. */
public final class Phones {
    private final String region;

    /** {@code region} is the country of numbers without one, such as {@code DE}; null where unknown. */
    public Phones(@Nullable String region) {
        this.region = region == null ? "ZZ" : region.toUpperCase(Locale.ROOT);
    }

    /**
     * The form in which numbers are compared: {@code +49301234567}, with {@code ;ext=5} behind it where it has an extension.
     * Where the country is unknown, or it is no number that any country has, its digits.
     */
    public String normal(String typed) {
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            PhoneNumber number = util.parse(typed, region);
            if (util.isPossibleNumber(number)) {
                String plain = util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
                return number.hasExtension() ? plain + ";ext=" + number.getExtension() : plain;
            }
        } catch (NumberParseException e) {
            // Compared by its digits.
        }
        StringBuilder digits = new StringBuilder();
        typed.chars().filter(sign -> sign >= '0' && sign <= '9').forEach(sign -> digits.append((char) sign));
        return digits.toString();
    }
}
