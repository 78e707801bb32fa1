package crm.store;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Document;
import crm.domain.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of customers: where they are, which one is final, what came before it. */
public final class Documents {
    private static final String SELECT = """
            SELECT d.*, c.key, c.name, (SELECT r.uid FROM document r WHERE r.id = d.replaces) AS before
            FROM document d JOIN customer c ON c.id = d.customer_id
            """;

    private final Sql sql;
    private final Rows rows;

    Documents(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /** The document whose id begins so; throws {@link Failure.NotFound} or {@link Failure.Ambiguous}. */
    public Document find(String id) {
        List<Document> found = id.isEmpty()
                ? List.of()
                : sql.list(
                        SELECT + "WHERE d.uid >= ? AND d.uid < ? ORDER BY d.uid LIMIT 10",
                        Documents::document,
                        id,
                        id + '\uffff');
        if (found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("document", id, List.of()));
        }
        if (found.size() > 1 && !found.get(0).id().equals(id)) {
            throw new CrmException(new Failure.Ambiguous(
                    "document", id, found.stream().map(Document::id).toList()));
        }
        return found.get(0);
    }

    /** By customer and kind, of each the final one first, then the newest; {@code customer} null for those of all. */
    public List<Document> list(@Nullable Long customer) {
        return sql.list(
                SELECT + (customer == null ? "" : "WHERE d.customer_id = ? ")
                        + "ORDER BY c.key, d.sort, d.final DESC, d.added DESC, d.id DESC",
                Documents::document,
                customer == null ? new Object[0] : new Object[] {customer});
    }

    /** Adds a document. Where it is final, the others stop to be; answers those. */
    public List<Document> insert(Document document) {
        rows.insert("document", values(document).put("uid", document.id()));
        return retire(document);
    }

    /** Makes the document of the same id as given. Where it is final, the others stop to be; answers those. */
    public List<Document> update(Document document) {
        rows.update("document", row(document.id()), values(document));
        return retire(document);
    }

    /** Removes a document; one that came after it replaces nothing then. */
    public void delete(Document document) {
        long id = row(document.id());
        sql.list("SELECT id FROM document WHERE replaces = ?", row -> row.getLong(1), id)
                .forEach(row -> rows.update("document", row, new Rows.Values().put("replaces", null)));
        rows.delete("document", id);
    }

    /** There is one final document of a kind, and what was replaced by it is none. */
    private List<Document> retire(Document winner) {
        List<Document> retired = new ArrayList<>();
        if (winner.last()) {
            for (Document other : list(winner.customer().id())) {
                boolean rival = other.kind() == winner.kind() || other.id().equals(winner.replaces());
                if (rival && other.last() && !other.id().equals(winner.id())) {
                    rows.update("document", row(other.id()), new Rows.Values().flag("final", false));
                    retired.add(other);
                }
            }
        }
        return retired;
    }

    private long row(String id) {
        Long row = sql.first("SELECT id FROM document WHERE uid = ?", found -> found.getLong(1), id);
        if (row == null) {
            throw new CrmException(new Failure.NotFound("document", id, List.of()));
        }
        return row;
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("name")),
                Columns.word(Document.Kind.class, row.getString("sort")),
                row.getString("title"),
                row.getString("place"),
                row.getString("version"),
                row.getString("sha256"),
                row.getInt("final") == 1,
                row.getString("before"),
                Columns.aDay(row.getString("added")),
                row.getString("by_whom"));
    }

    private Rows.Values values(Document document) {
        String replaces = document.replaces();
        return new Rows.Values()
                .put("customer_id", document.customer().id())
                .put("sort", document.kind().word())
                .put("title", document.title())
                .put("place", document.place())
                .put("version", document.version())
                .put("sha256", document.sha256())
                .flag("final", document.last())
                .put("replaces", replaces == null ? null : row(replaces))
                .put("added", document.added())
                .put("by_whom", document.by());
    }
}
