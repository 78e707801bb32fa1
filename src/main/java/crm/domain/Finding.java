package crm.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one check of {@code crm doctor} found.
 *
 * @param check what was looked at, such as {@code integrity}
 * @param what one line: what is so
 * @param mend what the user can do about it; null where there is nothing to mend
 * @param code the exit code that this alone would give: 0 unless {@code result} is {@link Result#WRONG}
 */
public record Finding(
        String check, Result result, String what, @Nullable String mend, int code) {
    /** How bad it is. */
    public enum Result {
        /** As it should be. */
        OK,
        /** Works, but could be better, or could not be looked at. */
        WARNING,
        /** Does not work, or gives customers' data away. */
        WRONG;

        /** The word users read, such as {@code warning}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What makes a store unfit, see {@link Failure.UnfitStore}. */
    private static final int UNFIT_STORE = 6;

    /** A file, a folder or the install, see {@link Failure.File}. */
    private static final int FILE = 7;

    public Finding {
        if ((code != 0) != (result == Result.WRONG)) {
            throw new IllegalArgumentException(check + " is " + result + " with exit code " + code);
        }
    }

    public static Finding ok(String check, String what) {
        return new Finding(check, Result.OK, what, null, 0);
    }

    public static Finding warning(String check, String what, @Nullable String mend) {
        return new Finding(check, Result.WARNING, what, mend, 0);
    }

    /** Something is wrong inside the store. */
    public static Finding damage(String check, String what, @Nullable String mend) {
        return new Finding(check, Result.WRONG, what, mend, UNFIT_STORE);
    }

    /** Something is wrong with a file, a folder or the install. */
    public static Finding wrong(String check, String what, @Nullable String mend) {
        return new Finding(check, Result.WRONG, what, mend, FILE);
    }

    /** What a command would have failed with. */
    public static Finding of(String check, Failure failure) {
        int code = failure instanceof Failure.UnfitStore ? UNFIT_STORE : FILE;
        return new Finding(check, Result.WRONG, failure.message(), failure.hint(), code);
    }
}
