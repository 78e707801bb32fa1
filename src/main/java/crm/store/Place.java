package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a store is: in a file of its own, or in a database on a server. */
public sealed interface Place permits Place.InFile, ServerPlace {
    /** As people name it, without what nobody else should see. */
    @Override
    String toString();

    /** The file; a {@link Failure.Usage} where the store is in none. */
    Path file();

    /** What a file of it is called: its own name, or that of the database. */
    String name();

    /** Whether a text names a server and not a file. */
    static boolean isServer(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return start.startsWith("postgresql:") || start.startsWith("postgres:");
    }

    /**
     * The place that a text names; a {@link Failure.Usage} where it names none.
     *
     * @param where the text was said, such as {@code --db}
     * @param env the environment, for what {@code psql} finds there too
     * @param home where the passwords lie; null where there is none
     * @param login who we are where nobody says otherwise
     */
    static Place of(String where, String text, Map<String, String> env, @Nullable Path home, String login) {
        if (text.isBlank()) {
            throw new CrmException(new Failure.Usage(where + " is empty", "give the path of a store"));
        }
        if (isServer(text)) {
            return ServerPlace.of(where, text, env, home, login);
        }
        try {
            return new InFile(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException invalid) {
            throw new CrmException(
                    new Failure.Usage(where + " is no path: " + invalid.getReason(), "give the path of a store"),
                    invalid);
        }
    }

    /** Something to be said about it, such as why no password was looked for; null where there is nothing. */
    default @Nullable String warning() {
        return null;
    }

    /** A file of SQLite's. */
    record InFile(Path file) implements Place {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** What is for files alone was asked of a server. */
    static CrmException noFile(Place place) {
        return new CrmException(new Failure.Usage(
                "the store is on a server: " + place,
                "this is for a store in a file; crm-store(7) says what is for servers"));
    }
}
