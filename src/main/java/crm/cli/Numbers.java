package crm.cli;

import crm.domain.CrmException;
import crm.domain.Failure;

/** Numbers as users type them. */
public final class Numbers {
    private Numbers() {}

    public static int atLeastOne(String what, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CrmException(new Failure.Usage(what + " '" + text + "' is not a whole number of at least 1"));
    }
}
