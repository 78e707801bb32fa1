package crm.store;

import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Gap;
import crm.domain.Giving;
import crm.domain.Interest;
import crm.domain.Names;
import crm.domain.Suggestion;
import crm.domain.Topics;
import crm.domain.Touch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The library: what is worth giving, who had it, and whom it would suit. */
public final class Contents {
    private static final String SELECT = """
            SELECT c.*, (SELECT count(DISTINCT t.customer_id) FROM touch t
                WHERE t.content_id = c.id AND t.cancelled = 0) AS given
            FROM content c
            """;

    private static final String GIVEN = """
            SELECT t.uid, t.day, t.customer_id, u.key AS customer_key, u.name, c.key, c.title, c.kind
            FROM touch t JOIN content c ON c.id = t.content_id JOIN customer u ON u.id = t.customer_id
            WHERE t.cancelled = 0
            """;

    private final Sql sql;
    private final Rows rows;

    Contents(Sql sql, Journal journal) {
        this.sql = sql;
        this.rows = new Rows(sql, journal);
    }

    /**
     * The content that answers to {@code name}: its key, else exactly one with that title, else exactly one whose key or
     * title begins so. Case and accents do not matter.
     */
    public Content find(String name) {
        String wanted = Names.fold(name);
        List<Content> exact = new ArrayList<>();
        List<Content> near = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Content content : list()) {
            String title = Names.fold(content.title());
            if (content.key().equals(wanted)) {
                return content;
            }
            names.add(content.key());
            names.add(content.title());
            if (title.equals(wanted)) {
                exact.add(content);
            } else if (!wanted.isEmpty() && (content.key().startsWith(wanted) || title.startsWith(wanted))) {
                near.add(content);
            }
        }
        List<Content> found = exact.isEmpty() ? near : exact;
        if (found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("content", name, Names.nearest(name, names, 5)));
        }
        if (found.size() > 1) {
            throw new CrmException(new Failure.Ambiguous(
                    "piece of content", name, found.stream().map(Content::key).toList()));
        }
        return found.get(0);
    }

    /** The content of exactly that key; null where there is none. */
    public @Nullable Content keyed(String key) {
        return sql.first(SELECT + "WHERE c.key = ?", this::content, key);
    }

    /** All, newest first. */
    public List<Content> list() {
        return sql.list(SELECT + "ORDER BY c.added DESC, c.id DESC", this::content);
    }

    /** Those whose title or note holds all the words, each at the beginning of a word; by their ids. */
    public Set<Long> mentioning(List<String> words) {
        return words.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "SELECT id FROM content c WHERE " + sql.engine().matches("content", "c.id"),
                        row -> row.getLong(1),
                        sql.engine().searchFor(words)));
    }

    public Content insert(Content content) {
        long id = rows.insert("content", values(content));
        topics(id, content);
        return get(id);
    }

    /** Makes the content of the same id as given. */
    public Content update(Content content) {
        rows.update("content", content.id(), values(content));
        if (!content.topics().equals(get(content.id()).topics())) {
            rows.deleteAll("content_topic", "content_id", content.id());
            topics(content.id(), content);
        }
        return get(content.id());
    }

    /** Removes it from the library; touches that gave it keep their words. */
    public void delete(Content content) {
        sql.list("SELECT id FROM touch WHERE content_id = ?", row -> row.getLong(1), content.id())
                .forEach(row -> rows.update("touch", row, new Rows.Values().put("content_id", null)));
        rows.deleteAll("content_topic", "content_id", content.id());
        rows.delete("content", content.id());
    }

    /** Remembers that this touch, which is stored, gave that content. */
    public void give(Touch touch, Content content) {
        Long row = sql.first("SELECT id FROM touch WHERE uid = ?", found -> found.getLong(1), touch.id());
        if (row == null) {
            throw new IllegalStateException("no touch " + touch.id());
        }
        rows.update("touch", row, new Rows.Values().put("content_id", content.id()));
    }

    /** What a customer had, newest first. */
    public List<Giving> had(long customer) {
        return sql.list(
                GIVEN + "AND t.customer_id = ? AND t.content_id IS NOT NULL ORDER BY t.day DESC, t.id DESC",
                Contents::giving,
                customer);
    }

    /** Who had it, newest first. */
    public List<Giving> givenTo(Content content) {
        return sql.list(GIVEN + "AND t.content_id = ? ORDER BY t.day DESC, t.id DESC", Contents::giving, content.id());
    }

    /** What fits a customer and is new to them, best first. */
    public List<Suggestion> suggest(long customer, LocalDate today) {
        List<Interest> interests = interests(customer, today);
        if (interests.isEmpty()) {
            return List.of();
        }
        Map<String, Set<Long>> mentions = new HashMap<>();
        for (Interest interest : interests) {
            mentions.put(interest.topic(), mentioning(Topics.words(interest.topic())));
        }
        List<Content> fresh = sql.list(
                SELECT
                        + "WHERE c.id NOT IN (SELECT t.content_id FROM touch t WHERE t.customer_id = ?"
                        + " AND t.content_id IS NOT NULL AND t.cancelled = 0)",
                this::content,
                customer);
        return Suggestion.rank(fresh, interests, mentions, today);
    }

    /** What customers and prospects care about and nothing in the library is about. */
    public List<Gap> gaps(LocalDate today) {
        List<Gap.Wish> wishes = sql.list(
                """
                SELECT c.id, c.key, c.name, l.text FROM customer_label l JOIN customer c ON c.id = l.customer_id
                WHERE l.sort = 'interest' AND c.archived IS NULL AND c.stage IN ('prospect', 'customer')
                UNION ALL
                SELECT c.id, c.key, c.name, d.text
                FROM contact_detail d JOIN contact p ON p.id = d.contact_id JOIN customer c ON c.id = p.customer_id
                WHERE d.sort = 'interest' AND (p.left_on IS NULL OR p.left_on > ?)
                    AND c.archived IS NULL AND c.stage IN ('prospect', 'customer')
                ORDER BY 2, 4
                """,
                row -> new Gap.Wish(
                        row.getString(4), new Customer.Ref(row.getLong(1), row.getString(2), row.getString(3))),
                today.toString());
        return Gap.among(wishes, list(), today);
    }

    /** All topics in use, for completion. */
    public List<String> topics() {
        return sql.list("SELECT min(text) FROM content_topic GROUP BY folded ORDER BY folded", row -> row.getString(1));
    }

    /** Each topic once: the customer's own, then those of its people who are still there. */
    private List<Interest> interests(long customer, LocalDate today) {
        Map<String, String> topics = new LinkedHashMap<>();
        Map<String, List<String>> people = new HashMap<>();
        sql.each(
                """
                SELECT folded, text, NULL, 0, id FROM customer_label WHERE customer_id = ? AND sort = 'interest'
                UNION ALL
                SELECT d.folded, d.text, p.name, 1, d.id FROM contact_detail d JOIN contact p ON p.id = d.contact_id
                WHERE p.customer_id = ? AND d.sort = 'interest' AND (p.left_on IS NULL OR p.left_on > ?)
                ORDER BY 4, 5
                """,
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3)},
                row -> {
                    topics.putIfAbsent(row[0], row[1]);
                    List<String> whose = people.computeIfAbsent(row[0], folded -> new ArrayList<>());
                    if (row[2] != null) {
                        whose.add(row[2]);
                    }
                },
                customer,
                customer,
                today.toString());
        List<Interest> interests = new ArrayList<>();
        topics.forEach((folded, topic) -> interests.add(new Interest(topic, people.getOrDefault(folded, List.of()))));
        return interests;
    }

    /** The content of that row. */
    public Content get(long id) {
        Content content = sql.first(SELECT + "WHERE c.id = ?", this::content, id);
        if (content == null) {
            throw sql.gone("content", id);
        }
        return content;
    }

    private void topics(long id, Content content) {
        for (String topic : content.topics()) {
            rows.insert(
                    "content_topic",
                    new Rows.Values().put("content_id", id).put("text", topic).put("folded", Names.fold(topic)));
        }
    }

    private Content content(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Content(
                id,
                row.getString("key"),
                row.getString("title"),
                Columns.word(Content.Kind.class, row.getString("kind")),
                row.getString("place"),
                row.getString("language"),
                Columns.day(row.getString("good_until")),
                row.getString("note"),
                Columns.aDay(row.getString("added")),
                row.getString("by_whom"),
                sql.list(
                        "SELECT text FROM content_topic WHERE content_id = ? ORDER BY id",
                        found -> found.getString(1),
                        id),
                row.getInt("given"));
    }

    private static Giving giving(ResultSet row) throws SQLException {
        return new Giving(
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("customer_key"), row.getString("name")),
                row.getString("key"),
                row.getString("title"),
                Columns.word(Content.Kind.class, row.getString("kind")),
                Columns.aDay(row.getString("day")));
    }

    private static Rows.Values values(Content content) {
        return new Rows.Values()
                .put("key", content.key())
                .put("title", content.title())
                .put("kind", content.kind().word())
                .put("place", content.place())
                .put("language", content.language())
                .put("good_until", content.goodUntil())
                .put("note", content.note())
                .put("added", content.added())
                .put("by_whom", content.by());
    }
}
