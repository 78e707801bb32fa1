package crm.store;

import crm.domain.StoreStatus.Rights;
import java.util.List;
import java.util.Objects;

/**
 * What the server says of the place of a store and of what we may do there.
 *
 * @param owner whom the schema belongs to; empty where there is none
 * @param owns whether we may do what the owner may
 * @param look whether we may know what tables there are
 */
record ServerRights(String owner, boolean owns, boolean look, boolean reads, boolean writes) {
    static ServerRights of(Sql sql) {
        return Objects.requireNonNull(sql.first(
                """
                SELECT coalesce(pg_get_userbyid(n.nspowner), ''), coalesce(pg_has_role(n.nspowner, 'USAGE'), false),
                    coalesce(has_schema_privilege(n.oid, 'USAGE'), false),
                    (SELECT bool_and(has_table_privilege(c.oid, 'SELECT')) FROM pg_class c
                     WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')),
                    (SELECT bool_and(has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE')
                        AND has_table_privilege(c.oid, 'DELETE')) FROM pg_class c
                     WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p') AND c.relname <> 'store')
                    AND current_setting('transaction_read_only') = 'off'
                FROM (SELECT 1) AS one LEFT JOIN pg_namespace n ON n.nspname = ?
                """,
                row -> new ServerRights(
                        row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)),
                Postgres.SCHEMA));
    }

    boolean schema() {
        return !owner.isEmpty();
    }

    Rights inAll() {
        if (!look || !reads) {
            return Rights.NONE;
        }
        return !writes ? Rights.READS : owns ? Rights.OWNS : Rights.WRITES;
    }

    /** All tables of the store, those of the search among them. */
    static List<String> tables(Sql sql) {
        return sql.list(
                "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'p')"
                        + " AND c.relnamespace = CAST(? AS regnamespace) ORDER BY c.relname",
                row -> row.getString(1),
                Postgres.SCHEMA);
    }

    /** What they and their indexes take, in bytes. */
    static long bytes(Sql sql) {
        Long bytes = sql.first(
                "SELECT CAST(coalesce(sum(pg_total_relation_size(c.oid)), 0) AS bigint) FROM pg_class c"
                        + " WHERE c.relkind IN ('r', 'p', 'm') AND c.relnamespace = CAST(? AS regnamespace)",
                row -> row.getLong(1),
                Postgres.SCHEMA);
        return bytes == null ? 0 : bytes;
    }
}
