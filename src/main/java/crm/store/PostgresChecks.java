package crm.store;

import crm.domain.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What can be wrong with a store on a server; pages and references are the server's own care. */
record PostgresChecks(Sql sql) implements Examination.Checks {
    @Override
    public Map<String, Supplier<Finding>> always() {
        return Map.of("postgresql", this::server);
    }

    @Override
    public Map<String, Supplier<Finding>> upToDate() {
        Map<String, Supplier<Finding>> checks = new LinkedHashMap<>();
        checks.put("references", this::references);
        checks.put("search index", this::searchIndex);
        return checks;
    }

    private Finding server() {
        String version = sql.first("SHOW server_version", row -> row.getString(1));
        return Finding.ok("postgresql", String.valueOf(version).replaceFirst(" .*", ""));
    }

    /** The server refuses what points to nothing, unless somebody has told it not to look. */
    private Finding references() {
        Long off = sql.first(
                "SELECT count(*) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                        + " WHERE t.tgenabled = 'D' AND c.relnamespace = CAST(current_schema() AS regnamespace)",
                row -> row.getLong(1));
        return off == null || off == 0
                ? Finding.ok("references", "nothing points to what is not there")
                : Finding.damage("references", off + " of the server's checks are switched off", Examination.RESTORE);
    }

    private Finding searchIndex() {
        Long wrong = sql.first("""
                SELECT (SELECT count(*) FROM touch t LEFT JOIN touch_search s ON s.id = t.id
                        WHERE s.words IS DISTINCT FROM touch_words(t))
                    + (SELECT count(*) FROM content c LEFT JOIN content_search s ON s.id = c.id
                        WHERE s.words IS DISTINCT FROM content_words(c))
                """, row -> row.getLong(1));
        return wrong == null || wrong == 0
                ? Finding.ok("search index", "agrees with the touches")
                : Finding.damage("search index", "does not agree with the touches", Examination.RESTORE);
    }
}
