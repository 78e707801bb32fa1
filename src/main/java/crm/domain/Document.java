package crm.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that we and a customer work by.
 *
 * @param id ten lower-case letters and digits, made by the client
 * @param customer whose it is
 * @param kind what it is
 * @param title as users call it
 * @param place a link or the absolute path of a file
 * @param version in the user's words, such as {@code 1.2}; null where not said
 * @param sha256 of the file when it was added, 64 hexadecimal digits; null for a link, and for what is too large to watch
 * @param last whether it is the final one: of each kind a customer has one at most
 * @param replaces id of the document it came after; null where none
 * @param added the day it was added
 * @param by who added it
 */
public record Document(
        String id,
        Customer.Ref customer,
        Kind kind,
        String title,
        String place,
        @Nullable String version,
        @Nullable String sha256,
        boolean last,
        @Nullable String replaces,
        LocalDate added,
        String by) {
    private static final int SHA256_DIGITS = 64;

    /** What a document is. */
    public enum Kind {
        SPECIFICATION,
        DESIGN,
        CONTRACT,
        MINUTES,
        OTHER;

        /** The word users type and read, such as {@code contract}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** How the file stands against what was added. */
    public enum State {
        OK,
        CHANGED,
        MISSING,
        /** A link, a file too large to watch, or one that cannot be read. */
        NOT_CHECKED;

        /** The word users read, such as {@code not-checked}. */
        public String word() {
            return Words.of(this);
        }
    }

    /** A document with how its file stands. */
    public record Checked(Document document, State state) {
        /** Whether somebody should look: the file is not what was added. */
        public boolean wrong() {
            return state == State.CHANGED || state == State.MISSING;
        }
    }

    public Document {
        if (sha256 != null && sha256.length() != SHA256_DIGITS) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }

    /** The same, final or no longer final. */
    public Document withLast(boolean set) {
        return new Document(id, customer, kind, title, place, version, sha256, set, replaces, added, by);
    }
}
