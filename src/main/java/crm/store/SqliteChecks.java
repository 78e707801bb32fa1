package crm.store;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What can be wrong with a file of SQLite's. */
record SqliteChecks(Sql sql) implements Examination.Checks {
    @Override
    public Map<String, Supplier<Finding>> always() {
        Map<String, Supplier<Finding>> checks = new LinkedHashMap<>();
        checks.put("sqlite", this::sqlite);
        checks.put("integrity", this::integrity);
        checks.put("references", this::references);
        return checks;
    }

    @Override
    public Map<String, Supplier<Finding>> upToDate() {
        return Map.of("search index", this::searchIndex);
    }

    /** That it is new enough was asked when the store was opened. */
    private Finding sqlite() {
        return Finding.ok(
                "sqlite", Objects.requireNonNull(sql.first("SELECT sqlite_version()", row -> row.getString(1))));
    }

    private Finding integrity() {
        List<String> faults =
                sql.list("PRAGMA integrity_check(" + Examination.MOST + ")", row -> String.valueOf(row.getString(1)));
        return faults.equals(List.of("ok"))
                ? Finding.ok("integrity", "every page and index is whole")
                : Finding.damage("integrity", Examination.joined(faults), Examination.RESTORE);
    }

    private Finding references() {
        List<String> faults = sql.list(
                "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT " + Examination.MOST,
                row -> row.getString(1) + " " + row.getLong(2) + " is of a " + row.getString(3) + " that is not there");
        return faults.isEmpty()
                ? Finding.ok("references", "nothing points to what is not there")
                : Finding.damage("references", Examination.joined(faults), Examination.RESTORE);
    }

    /** Holds each index against the words that it is of. */
    private Finding searchIndex() {
        for (String table : List.of("touch", "content")) {
            String index = table + "_search";
            try {
                sql.run("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
            } catch (CrmException e) {
                if (e.failure() instanceof Failure.File) {
                    return Finding.warning("search index", "cannot be compared in a store that is read-only", null);
                }
                if (e.failure() instanceof Failure.UnfitStore) {
                    String words = table.equals("touch") ? "the touches" : "the content";
                    return Finding.damage("search index", "does not agree with " + words, Examination.RESTORE);
                }
                throw e;
            }
        }
        return Finding.ok("search index", "agrees with the touches");
    }
}
