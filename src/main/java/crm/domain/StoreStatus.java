package crm.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a store as a whole.
 *
 * @param place where it is, without what nobody else should see
 * @param database what it lies in, such as {@code SQLite} or {@code PostgreSQL}
 * @param version of that
 * @param exists whether there is one; all that follows is null or empty where there is none
 * @param schema how many migrations it has behind it; null where we may not look
 * @param latest how many this program knows
 * @param bytes its size with all indexes; null where it has none
 * @param rights what we may do with it
 * @param rows how many there are of each noun, by its name in the plural; empty where we may not look
 * @param written who changed it last; null where nobody has
 */
public record StoreStatus(
        String place,
        String database,
        String version,
        boolean exists,
        @Nullable Integer schema,
        int latest,
        @Nullable Long bytes,
        @Nullable Rights rights,
        Map<String, Long> rows,
        @Nullable Written written) {
    /** What somebody may do with a store. */
    public enum Rights {
        /** All, the tables themselves included. */
        OWNS,
        WRITES,
        READS,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The last change that the journal knows of. */
    public record Written(Instant at, String by, String command) {}

    public StoreStatus {
        if (exists != (rights != null)) {
            throw new IllegalArgumentException(place + " has rights where it has a store");
        }
    }

    /** There is a database, or could be, and no store in it. */
    public static StoreStatus none(String place, String database, String version, int latest) {
        return new StoreStatus(place, database, version, false, null, latest, null, null, Map.of(), null);
    }
}
