package crm.cli;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that users type for the constants of an enum. */
public final class Words {
    private Words() {}

    /** {@code email-only} is EMAIL_ONLY, in any case; else a {@link Failure.NotOneOf} that lists the good ones. */
    public static <E extends Enum<E>> E parse(Class<E> type, String what, @Nullable String word) {
        String name = String.valueOf(word).strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new CrmException(new Failure.NotOneOf(what, String.valueOf(word), all(type)));
    }

    /** A text as typed, without blanks around it; {@code what} names it where it is empty or cannot be stored. */
    public static String clean(String what, String text) {
        return Text.clean(what, Text.required(what, text)).strip();
    }

    /** Several, given by repeating an option or with commas. */
    public static <E extends Enum<E>> List<E> parseAll(Class<E> type, String what, List<String> words) {
        List<E> constants = new ArrayList<>();
        for (String word : split(words)) {
            constants.add(parse(type, what, word));
        }
        return constants;
    }

    public static List<String> all(Class<? extends Enum<?>> type) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }

    /** {@code A,B} and {@code C} are three words. */
    public static List<String> split(List<String> given) {
        List<String> words = new ArrayList<>();
        for (String text : given) {
            int from = 0;
            for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
                words.add(text.substring(from, comma).strip());
                from = comma + 1;
            }
            words.add(text.substring(from).strip());
        }
        return words;
    }
}
