package crm.store;

import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Touch;
import crm.domain.TouchIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The log: what was said and given, newest first. */
public final class Touches {
    /** Parts tags in an answer of the database; a control character, so no tag can hold it. */
    private static final String PART = "\u001f";

    private static final String SELECT = """
            SELECT t.*, c.key, c.name,
                (SELECT string_agg(g.text, ? ORDER BY g.id) FROM touch_tag g WHERE g.touch_id = t.id) AS tags
            FROM touch t JOIN customer c ON c.id = t.customer_id
            """;

    private final Sql sql;
    private final Journal journal;

    Touches(Sql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * Which touches a log shows; null or empty where anything will do.
     *
     * @param since first day, inclusive
     * @param until last day, inclusive
     * @param search words that must all occur, each at the beginning of a word
     * @param limit at most so many; 0 for all
     */
    public record Filter(
            @Nullable Long customer,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> kinds,
            List<Channel> channels,
            @Nullable Direction direction,
            @Nullable Boolean addsValue,
            @Nullable String by,
            @Nullable String tag,
            List<String> search,
            int limit) {
        public static final Filter ALL =
                new Filter(null, null, null, List.of(), List.of(), null, null, null, null, List.of(), 0);

        public Filter customer(long id) {
            return new Filter(id, since, until, kinds, channels, direction, addsValue, by, tag, search, limit);
        }

        public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Filter(customer, first, last, kinds, channels, direction, addsValue, by, tag, search, limit);
        }

        public Filter addingValue() {
            return new Filter(customer, since, until, kinds, channels, direction, true, by, tag, search, limit);
        }

        public Filter going(Direction way) {
            return new Filter(customer, since, until, kinds, channels, way, addsValue, by, tag, search, limit);
        }

        public Filter limit(int most) {
            return new Filter(customer, since, until, kinds, channels, direction, addsValue, by, tag, search, most);
        }
    }

    /**
     * Adds a touch and answers it as it is stored: with another id where its own is somebody's already. A
     * {@link Failure.NotFound} where the customer was removed since it was looked up.
     *
     * @param contact whether the kind is contact at all, as it was decided on the day of logging
     * @param random what another id is drawn from
     */
    public Touch insert(Touch touch, boolean contact, RandomGenerator random) {
        Touch placed = touch;
        Long id = row(placed, contact, null);
        while (id == null) {
            Customer.Ref customer = touch.customer();
            if (sql.first("SELECT 1 FROM customer WHERE id = ? AND key = ?", row -> true, customer.id(), customer.key())
                    == null) {
                throw new CrmException(new Failure.NotFound("customer", customer.key(), List.of()));
            }
            placed = placed.identified(TouchIds.next(random));
            id = row(placed, contact, null);
        }
        journal.inserted("touch", id);
        for (String tag : placed.tags()) {
            tag(id, tag);
        }
        return placed;
    }

    /** What becomes of a touch that is to be there once. */
    public enum Once {
        NEW,
        /** It was there before this import. */
        KNOWN,
        /** It came in this import already. */
        TWICE
    }

    /** Adds a touch of that id unless there is one. */
    public Once insertOnce(Touch touch, boolean contact) {
        return insertOnce(touch, contact, null);
    }

    /** The same; {@code thread} is the exchange of mail that it belongs to, null for none. */
    public Once insertOnce(Touch touch, boolean contact, @Nullable String thread) {
        Long id = row(touch, contact, thread);
        if (id != null) {
            journal.inserted("touch", id);
            for (String tag : touch.tags()) {
                tag(id, tag);
            }
            return Once.NEW;
        }
        Long there = sql.first("SELECT id FROM touch WHERE uid = ?", row -> row.getLong(1), touch.id());
        if (there == null) {
            throw sql.gone("customer", touch.customer().id());
        }
        return journal.added("touch", there) ? Once.TWICE : Once.KNOWN;
    }

    /** What belongs to thread {@code part} belongs to {@code whole}: where that one began is known only now. */
    public void join(String part, String whole) {
        for (long id : sql.list("SELECT id FROM touch WHERE thread = ?", row -> row.getLong(1), part)) {
            journal.updating("touch", id, () -> sql.update("UPDATE touch SET thread = ? WHERE id = ?", whole, id));
        }
    }

    /** The number of the new row; null where the id is taken or the customer is not there. */
    private @Nullable Long row(Touch touch, boolean contact, @Nullable String thread) {
        return sql.first(
                """
                INSERT INTO touch (uid, customer_id, day, at, utc_offset, kind, channel, direction, adds_value, contact,
                    cancelled, value, note, link, with_whom, by_whom, contact_id, no_reply, thread)
                SELECT ?, c.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT p.id FROM contact p WHERE p.id = ?), ?, ?
                FROM customer c WHERE c.id = ? AND c.key = ?
                ON CONFLICT (uid) DO NOTHING RETURNING id""",
                row -> row.getLong(1),
                values(
                        touch.id(),
                        touch,
                        contact,
                        thread,
                        touch.customer().id(),
                        touch.customer().key()));
    }

    /** What a touch says, from {@code day} to {@code no_reply} in the order of the statements, between what they add. */
    private static @Nullable Object[] values(Object first, Touch touch, boolean contact, @Nullable Object... last) {
        OffsetDateTime at = touch.at();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(first);
        values.add(touch.day().toString());
        values.add(at == null ? -1 : at.toEpochSecond());
        values.add(at == null ? 0 : at.getOffset().getTotalSeconds());
        values.add(touch.kind());
        values.add(touch.channel().word());
        values.add(touch.direction().word());
        values.add(touch.addsValue() ? 1 : 0);
        values.add(contact ? 1 : 0);
        values.add(touch.cancelled() ? 1 : 0);
        values.add(touch.value());
        values.add(touch.note());
        values.add(touch.link());
        values.add(touch.with());
        values.add(touch.by());
        values.add(touch.contact());
        values.add(touch.noReply() ? 1 : 0);
        for (@Nullable Object value : last) {
            values.add(value);
        }
        return values.toArray();
    }

    /** Makes the touch of the same id as given. */
    public void update(Touch touch, boolean contact) {
        long id = row(touch.id());
        journal.updating(
                "touch", id, () -> sql.update("""
                UPDATE touch SET customer_id = ?, day = ?, at = ?, utc_offset = ?, kind = ?, channel = ?, direction = ?,
                    adds_value = ?, contact = ?, cancelled = ?, value = ?, note = ?, link = ?, with_whom = ?, by_whom = ?,
                    contact_id = ?, no_reply = ?
                WHERE id = ?""", values(touch.customer().id(), touch, contact, id)));
        List<String> before =
                sql.list("SELECT text FROM touch_tag WHERE touch_id = ? ORDER BY id", row -> row.getString(1), id);
        if (!before.equals(touch.tags())) {
            untag(sql, journal, id);
            touch.tags().forEach(tag -> tag(id, tag));
        }
    }

    public void delete(Touch touch) {
        delete(sql, journal, row(touch.id()));
    }

    static void delete(Sql sql, Journal journal, long id) {
        untag(sql, journal, id);
        Promises.unlink(sql, journal, id);
        journal.delete("touch", id);
    }

    /** The touch whose id begins so; throws {@link Failure.NotFound} or {@link Failure.Ambiguous}. */
    public Touch find(String id) {
        List<Touch> found = sql.list(
                SELECT + "WHERE t.uid >= ? AND t.uid < ? ORDER BY t.uid LIMIT 10",
                Touches::touch,
                PART,
                id,
                id + '\uffff');
        for (Touch touch : found) {
            if (touch.id().equals(id)) {
                return touch;
            }
        }
        if (id.isEmpty() || found.isEmpty()) {
            throw new CrmException(new Failure.NotFound("touch", id, List.of()));
        }
        if (found.size() > 1) {
            throw new CrmException(new Failure.Ambiguous(
                    "touch", id, found.stream().map(Touch::id).toList()));
        }
        return found.get(0);
    }

    /** The newest touches whose id begins so, for completion; {@code customer} null for those with anybody. */
    public List<Touch> beginning(String id, @Nullable Long customer, int most) {
        List<Object> values = new ArrayList<>(List.of(PART));
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        if (!id.isEmpty()) {
            and(where, values, " AND t.uid >= ?", id);
            and(where, values, " AND t.uid < ?", id + '\uffff');
        }
        and(where, values, " AND t.customer_id = ?", customer);
        // with an id begun, few are left to sort; the plus keeps SQLite from walking through all the days instead
        where.append(
                id.isEmpty() ? " ORDER BY t.day DESC, t.at DESC LIMIT ?" : " ORDER BY +t.day DESC, +t.at DESC LIMIT ?");
        values.add(most);
        return sql.list(SELECT + where, Touches::touch, values.toArray());
    }

    /** Who logged touches lately, for completion. */
    public List<String> colleagues() {
        return sql.list(
                "SELECT DISTINCT by_whom FROM (SELECT by_whom FROM touch ORDER BY id DESC LIMIT 1000) ORDER BY 1",
                row -> row.getString(1));
    }

    /** The labels in use on touches. */
    public List<String> tags() {
        return sql.list("SELECT DISTINCT text FROM touch_tag ORDER BY 1", row -> row.getString(1));
    }

    /** Newest first; read row by row, so a long log costs no memory. */
    public Iterator<Touch> log(Filter filter) {
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        List<Object> values = new ArrayList<>(List.of(PART));
        and(where, values, " AND t.customer_id = ?", filter.customer);
        and(where, values, " AND t.day >= ?", Columns.text(filter.since));
        and(where, values, " AND t.day <= ?", Columns.text(filter.until));
        and(where, values, " AND t.direction = ?", filter.direction == null ? null : filter.direction.word());
        and(where, values, " AND t.adds_value = ?", filter.addsValue == null ? null : filter.addsValue ? 1 : 0);
        if (filter.by != null) {
            in(where, values, "t.by_whom", spellings("SELECT DISTINCT by_whom FROM touch", filter.by));
        }
        if (filter.tag != null) {
            where.append(" AND EXISTS (SELECT 1 FROM touch_tag g WHERE g.touch_id = t.id");
            in(where, values, "g.text", spellings("SELECT DISTINCT text FROM touch_tag", filter.tag));
            where.append(')');
        }
        in(where, values, "t.kind", filter.kinds);
        in(
                where,
                values,
                "t.channel",
                filter.channels.stream().map(Channel::word).toList());
        if (!filter.search.isEmpty()) {
            and(
                    where,
                    values,
                    " AND " + sql.engine().matches("touch", "t.id"),
                    sql.engine().searchFor(filter.search));
        }
        where.append(" ORDER BY t.day DESC, t.at DESC, t.id DESC");
        if (filter.limit > 0) {
            and(where, values, " LIMIT ?", filter.limit);
        }
        return sql.stream(SELECT + where, Touches::touch, values.toArray());
    }

    /** {@code wanted} and what the store holds that differs from it in case and accents only. */
    private List<String> spellings(String query, String wanted) {
        List<String> spellings = new ArrayList<>(List.of(wanted));
        for (String stored : sql.list(query, row -> row.getString(1))) {
            if (!stored.equals(wanted) && Names.fold(stored).equals(Names.fold(wanted))) {
                spellings.add(stored);
            }
        }
        return spellings;
    }

    private static void and(StringBuilder where, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static void in(StringBuilder where, List<Object> values, String column, List<String> words) {
        if (!words.isEmpty()) {
            where.append(" AND ")
                    .append(column)
                    .append(" IN (?")
                    .append(", ?".repeat(words.size() - 1))
                    .append(')');
            values.addAll(words);
        }
    }

    private long row(String id) {
        Long row = sql.first("SELECT id FROM touch WHERE uid = ?", found -> found.getLong(1), id);
        if (row == null) {
            throw new CrmException(new Failure.NotFound("touch", id, List.of()));
        }
        return row;
    }

    private void tag(long id, String tag) {
        journal.inserted("touch_tag", sql.insert("INSERT INTO touch_tag (touch_id, text) VALUES (?, ?)", id, tag));
    }

    private static void untag(Sql sql, Journal journal, long id) {
        sql.list("SELECT id FROM touch_tag WHERE touch_id = ?", row -> row.getLong(1), id)
                .forEach(row -> journal.delete("touch_tag", row));
    }

    private static Touch touch(ResultSet row) throws SQLException {
        long at = row.getLong("at");
        long contact = row.getLong("contact_id");
        String tags = row.getString("tags");
        return new Touch(
                row.getString("uid"),
                new Customer.Ref(row.getLong("customer_id"), row.getString("key"), row.getString("name")),
                Columns.aDay(row.getString("day")),
                at < 0 ? null : Instant.ofEpochSecond(at).atOffset(ZoneOffset.ofTotalSeconds(row.getInt("utc_offset"))),
                row.getString("kind"),
                Columns.word(Channel.class, row.getString("channel")),
                Columns.word(Direction.class, row.getString("direction")),
                row.getInt("adds_value") == 1,
                row.getString("value"),
                row.getString("note"),
                row.getString("link"),
                row.getString("with_whom"),
                contact == 0 ? null : Long.valueOf(contact),
                row.getString("by_whom"),
                row.getInt("cancelled") == 1,
                tags == null ? List.of() : List.of(tags.split(PART)),
                row.getInt("no_reply") == 1);
    }
}
