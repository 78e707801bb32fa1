package crm.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the whole store.
 *
 * @param path of the file
 * @param sort why it was made
 * @param at when it was made
 * @param bytes its size
 * @param schema the version of its tables; null where it cannot be read, and so the counts
 * @param fault why it cannot be read; null where it can
 */
public record Backup(
        String path,
        Sort sort,
        Instant at,
        long bytes,
        @Nullable Integer schema,
        @Nullable Integer customers,
        @Nullable Integer touches,
        @Nullable String fault) {
    /** Why a copy was made. */
    public enum Sort {
        /** Somebody asked for it. */
        BACKUP,
        /** It is the store as it was before a restore took its place. */
        BEFORE_RESTORE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Backup {
        if ((schema == null) == (fault == null)) {
            throw new IllegalArgumentException(path + " can be read, or there is a reason why not");
        }
    }
}
