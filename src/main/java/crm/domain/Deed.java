package crm.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command that changed something, as the journal remembers it.
 *
 * @param id its row in the journal
 * @param command what it is called, such as {@code touch acme (tip)}
 * @param rows how many rows it changed
 * @param undoes the one that it took back, or did again; null where it is neither an undo nor a redo
 * @param undoneBy the one that took it back; null where it holds
 */
public record Deed(
        long id,
        Instant at,
        String by,
        String command,
        long rows,
        @Nullable Long undoes,
        @Nullable Long undoneBy) {

    /** Whether it is taken back, and was not done again since. */
    public boolean undone() {
        return undoneBy != null;
    }

    /** What the journal keeps of an erasure: not who it was. */
    public static String erasure(boolean ofContact) {
        return ofContact ? "erase contact" : "erase customer";
    }

    /** Whether somebody was erased, which nothing takes back. */
    public boolean erased() {
        return command.equals(erasure(true)) || command.equals(erasure(false));
    }
}
