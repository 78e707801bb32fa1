package crm.domain;

import java.util.Locale;

/** How the constants of an enum are written on the command line, in the store and in JSON. */
final class Words {
    private Words() {}

    /** {@code FIRST_90_DAYS} is written {@code first-90-days}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
