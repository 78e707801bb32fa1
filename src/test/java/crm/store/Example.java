package crm.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Deed;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Touch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Small stores, and looks into them past crm. */
final class Example {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Example() {}

    /** A store with one customer, Acme, and that many touches. */
    static Customer.Ref fill(Path path, int touches) {
        try (Store store = Store.openOrCreate(path)) {
            Customer.Ref acme = store.write(
                    "kim",
                    NOW,
                    "add acme",
                    () -> store.customers().insert(Customer.named("acme", "Acmé & Söhne", DAY)));
            for (int i = 0; i < touches; i++) {
                touch(store, acme, id(i), "note number " + i);
            }
            return acme;
        }
    }

    static String id(int number) {
        return "t" + (100_000_000 + number);
    }

    static Touch touch(Store store, Customer.Ref customer, String id, @Nullable String note) {
        return store.write(
                "kim", NOW, "touch " + id, () -> store.touches().insert(of(customer, id, note), true, new Random(1)));
    }

    static Touch of(Customer.Ref customer, String id, @Nullable String note) {
        return new Touch(
                id,
                customer,
                DAY,
                null,
                "article",
                Channel.EMAIL,
                Direction.OUT,
                true,
                "something to read",
                note,
                "https://example.org/",
                "Zoë",
                "kim",
                false,
                List.of("first", "second"));
    }

    /** Everything that a store can be asked for in general. */
    static List<String> notes(Store store) {
        java.util.ArrayList<String> notes = new java.util.ArrayList<>();
        store.accounts().all(DAY).forEach(account -> notes.add(account.toString()));
        store.touches().log(Touches.Filter.ALL).forEachRemaining(touch -> notes.add(touch.toString()));
        return notes;
    }

    /** Takes back the last command, and answers which; null where there is none. */
    static @Nullable Deed undo(Store store) {
        return store.transaction(() -> {
            Deed last = store.undoing().last();
            if (last != null) {
                store.undoing().undo(last, "kim", NOW);
            }
            return last;
        });
    }

    /** Does again what was taken back last, and answers which; null where there is none. */
    static @Nullable Deed redo(Store store) {
        return store.transaction(() -> {
            Deed undo = store.undoing().lastUndo();
            return undo == null || store.undoing().newSince(undo) != null
                    ? null
                    : store.undoing().redo(undo, "kim", NOW);
        });
    }

    /** Every row of every table that a user knows. */
    static List<String> rows(Path path) throws SQLException {
        List<String> rows = new java.util.ArrayList<>();
        String tables = ask(
                path,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'journal%'"
                        + " AND name <> 'import' ORDER BY name");
        try (Connection connection = raw(path);
                var statement = connection.createStatement()) {
            for (String table : tables.lines().toList()) {
                try (var found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
                    while (found.next()) {
                        StringBuilder row = new StringBuilder(table);
                        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                            row.append('|').append(found.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        }
        return rows;
    }

    static Failure failure(ThrowingCallable action) {
        CrmException thrown = catchThrowableOfType(CrmException.class, action);
        if (thrown == null) {
            throw new AssertionError("no failure");
        }
        return thrown.failure();
    }

    /** A connection that crm knows nothing of. */
    static Connection raw(Path path) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    static void run(Path path, String... statements) throws SQLException {
        try (Connection connection = raw(path);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    static String ask(Path path, String sql) throws SQLException {
        try (Connection connection = raw(path);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            StringBuilder answer = new StringBuilder();
            while (rows.next()) {
                answer.append(answer.isEmpty() ? "" : "\n").append(rows.getString(1));
            }
            return answer.toString();
        }
    }
}
