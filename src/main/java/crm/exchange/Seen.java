package crm.exchange;

import crm.domain.CrmException;
import crm.domain.Text;
import org.jspecify.annotations.Nullable;

/** Text out of files in which anything can stand. */
public final class Seen {
    private Seen() {}

    /** The text without blanks around it; null where nothing in it can be seen. */
    public static @Nullable String orNull(@Nullable String text) {
        try {
            return text == null ? null : Text.required("text", text).strip();
        } catch (CrmException e) {
            return null;
        }
    }
}
