package crm.store;

import static crm.store.Column.Target.CONTACT;
import static crm.store.Column.Target.CONTENT;
import static crm.store.Column.Target.CUSTOMER;
import static crm.store.Column.Target.DOCUMENT;
import static crm.store.Column.Target.PROMISE;
import static crm.store.Column.Target.RISK;
import static crm.store.Column.Target.TOUCH;

import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Content;
import crm.domain.Dealings;
import crm.domain.Direction;
import crm.domain.Document;
import crm.domain.Handoff;
import crm.domain.Noun;
import crm.domain.Noun.Form;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Stage;
import crm.domain.Survey;
import crm.domain.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What of the store goes into an export and comes out of it again: each noun with its table and every column. One list for
 * both ways, so nothing can be told that is not understood. A noun stands after those it names.
 */
final class Nouns {
    /** Something that must be true of a record, and what to say where it is not. */
    record Rule(Predicate<Noun.Entry> holds, String says) {}

    /**
     * A noun and its table.
     *
     */
    record Table(Noun noun, String table, List<Column> columns, List<Rule> rules) {}

    /** What the program remembers for itself: of use only with all the rest. */
    static final String MEMORY = "memory";

    static final List<Table> ALL = List.of(
            new TableBuilder("customer", "customers", "customer", "customers")
                    .plain("key", Form.KEY)
                    .plain("name", Form.TEXT)
                    .folded("name_folded", "name")
                    .word("stage", Stage.values())
                    .plain("stage_since", Form.DAY)
                    .maybe("tier", Form.TEXT)
                    .maybe("owner", Form.TEXT)
                    .maybe("since", Form.DAY)
                    .maybe("clock_start", Form.DAY)
                    .plain("added", Form.DAY)
                    .maybe("window_days", 1, Window.MOST_DAYS)
                    .maybe("annual_value", Form.DECIMAL)
                    .maybe("renewal", Form.DAY)
                    .maybe("archived", Form.DAY)
                    .maybe("snoozed_until", Form.DAY)
                    .maybe("snooze_reason", Form.TEXT)
                    .maybe("note", Form.TEXT)
                    .maybe("goal", Form.TEXT)
                    .maybe("success", Form.TEXT)
                    .maybe("sold", Form.TEXT)
                    .maybe("terms", Form.TEXT)
                    .maybeWord("pays", Dealings.Pays.values())
                    .maybe("discounts", Form.FLAG)
                    .maybe("buys", Form.TEXT)
                    .done(),
            new TableBuilder("customer-label", "customer-labels", "customer_label", "customers")
                    .link("customer_id", "customer", CUSTOMER)
                    .words("sort", "sort", List.of("alias", "domain", "email", "interest", "tag"))
                    .plain("text", Form.TEXT)
                    .folded("folded", "text")
                    .done(),
            new TableBuilder("stage", "stages", "stage_change", "customers")
                    .link("customer_id", "customer", CUSTOMER)
                    .word("stage", Stage.values())
                    .plain("day", Form.DAY)
                    .done(),
            new TableBuilder("contact", "contacts", "contact", "contacts")
                    .link("customer_id", "customer", CUSTOMER)
                    .plain("name", Form.TEXT)
                    .folded("name_folded", "name")
                    .maybeWord("role", Contact.Role.values())
                    .maybeWord("channel", Channel.values())
                    .maybe("note", Form.TEXT)
                    .plain("added", Form.DAY)
                    .maybe("left_on", "left", Form.DAY)
                    .plain("confirmed", Form.DAY)
                    .rule(
                            "a contact has a name",
                            entry -> !String.valueOf(entry.value("name")).isBlank())
                    .done(),
            new TableBuilder("contact-detail", "contact-details", "contact_detail", "contacts")
                    .link("contact_id", "contact", CONTACT)
                    .word("sort", Contact.Sort.values())
                    .plain("text", Form.TEXT)
                    .folded("folded", "text")
                    .plain("confirmed", Form.DAY)
                    .rule("a date is written as 1980-05-17 or --05-17", Nouns::dated)
                    .done(),
            new TableBuilder("content", "content", "content", "content")
                    .plain("key", Form.KEY)
                    .plain("title", Form.TEXT)
                    .word("kind", Content.Kind.values())
                    .maybe("place", Form.TEXT)
                    .maybe("language", Form.TEXT)
                    .maybe("good_until", Form.DAY)
                    .maybe("note", Form.TEXT)
                    .plain("added", Form.DAY)
                    .plain("by_whom", "by", Form.TEXT)
                    .done(),
            new TableBuilder("content-topic", "content-topics", "content_topic", "content")
                    .link("content_id", "content", CONTENT)
                    .plain("text", Form.TEXT)
                    .folded("folded", "text")
                    .done(),
            new TableBuilder("touch", "touches", "touch", "touches")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .plain("day", Form.DAY)
                    .time("at")
                    .plain("kind", Form.TEXT)
                    .word("channel", Channel.values())
                    .word("direction", Direction.values())
                    .plain("adds_value", Form.FLAG)
                    .plain("contact", "moves_clocks", Form.FLAG)
                    .plain("cancelled", Form.FLAG)
                    .maybe("value", Form.TEXT)
                    .maybe("note", Form.TEXT)
                    .maybe("link", Form.TEXT)
                    .maybe("with_whom", "with", Form.TEXT)
                    .plain("by_whom", "by", Form.TEXT)
                    .maybeLink("contact_id", "contact", CONTACT)
                    .maybeLink("content_id", "content", CONTENT)
                    .plain("no_reply", Form.FLAG)
                    .maybe("thread", Form.TEXT)
                    .done(),
            new TableBuilder("touch-tag", "touch-tags", "touch_tag", "touches")
                    .link("touch_id", "touch", TOUCH)
                    .plain("text", Form.TEXT)
                    .done(),
            new TableBuilder("promise", "promises", "promise", "promises")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .maybeLink("contact_id", "contact", CONTACT)
                    .word("side", Promise.Side.values())
                    .plain("who", Form.TEXT)
                    .plain("what", Form.TEXT)
                    .plain("made", Form.DAY)
                    .maybe("due", Form.DAY)
                    .maybe("first_due", Form.DAY)
                    .maybe("price", Form.DECIMAL)
                    .maybe("terms", Form.TEXT)
                    .words("state", "state", List.of("open", "kept", "broken"))
                    .maybe("settled", Form.DAY)
                    .maybe("reason", Form.TEXT)
                    .maybeLink("touch_id", "touch", TOUCH)
                    .together("due", "first_due")
                    .settled("state", "open", "settled")
                    .done(),
            new TableBuilder("promise-move", "promise-moves", "promise_move", "promises")
                    .link("promise_id", "promise", PROMISE)
                    .plain("day", Form.DAY)
                    .maybe("from_due", "from", Form.DAY)
                    .plain("to_due", "to", Form.DAY)
                    .plain("reason", Form.TEXT)
                    .done(),
            new TableBuilder("document", "documents", "document", "documents")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .word("sort", "kind", Document.Kind.values())
                    .plain("title", Form.TEXT)
                    .plain("place", Form.TEXT)
                    .maybe("version", Form.TEXT)
                    .maybe("sha256", Form.TEXT)
                    .plain("final", Form.FLAG)
                    .lateLink("replaces", "replaces", DOCUMENT)
                    .plain("added", Form.DAY)
                    .plain("by_whom", "by", Form.TEXT)
                    .rule("sha256 has 64 digits", entry -> {
                        String digits = entry.value("sha256");
                        return digits == null || digits.length() == 64;
                    })
                    .done(),
            new TableBuilder("handoff", "handoffs", "handoff", "handoffs")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .maybe("from_whom", "from", Form.TEXT)
                    .plain("to_whom", "to", Form.TEXT)
                    .plain("started", Form.DAY)
                    .maybe("forced", Form.TEXT)
                    .maybeWords("missing", Handoff.Must.values())
                    .maybe("note", Form.TEXT)
                    .word("state", Handoff.State.values())
                    .maybe("settled", Form.DAY)
                    .maybe("reason", Form.TEXT)
                    .settled("state", "open", "settled")
                    .done(),
            new TableBuilder("survey", "surveys", "survey", "surveys")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .maybeLink("contact_id", "contact", CONTACT)
                    .plain("day", Form.DAY)
                    .words("occasion", "occasion", occasions())
                    .maybe("score", 0, Survey.BEST)
                    .maybe("again", Form.FLAG)
                    .maybe("words", Form.TEXT)
                    .plain("by_whom", "by", Form.TEXT)
                    .maybe("acted", Form.DAY)
                    .rule(
                            "an answer says something: score, again or words",
                            entry -> entry.value("score") != null
                                    || entry.value("again") != null
                                    || entry.value("words") != null)
                    .done(),
            new TableBuilder("risk", "risks", "risk", "risks")
                    .plain("uid", "id", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .plain("reason", Form.TEXT)
                    .folded("folded", "reason")
                    .word("severity", Risk.Severity.values())
                    .plain("owner", Form.TEXT)
                    .maybe("play", Form.TEXT)
                    .plain("opened", Form.DAY)
                    .maybe("closed", Form.DAY)
                    .maybeWord("outcome", Risk.Outcome.values())
                    .maybe("note", Form.TEXT)
                    .together("closed", "outcome")
                    .done(),
            new TableBuilder("risk-step", "risk-steps", "risk_step", "risks")
                    .link("risk_id", "risk", RISK)
                    .number("position", "number", 1, Integer.MAX_VALUE)
                    .plain("text", Form.TEXT)
                    .maybe("due", Form.DAY)
                    .word("state", Risk.State.values())
                    .maybe("settled", Form.DAY)
                    .settled("state", "open", "settled")
                    .done(),
            new TableBuilder("kudos", "kudos", "kudos", "kudos")
                    .plain("uid", "id", Form.TEXT)
                    .maybeLink("customer_id", "customer", CUSTOMER)
                    .plain("whom", Form.TEXT)
                    .plain("what", Form.TEXT)
                    .plain("day", Form.DAY)
                    .plain("by_whom", "by", Form.TEXT)
                    .done(),
            new TableBuilder("seen", "seen", "import_seen", MEMORY)
                    .plain("source", Form.TEXT)
                    .plain("foreign_id", "id", Form.TEXT)
                    .maybe("print", Form.TEXT)
                    .maybe("touch_uid", "touch", Form.TEXT)
                    .done(),
            new TableBuilder("stale-seen", "stale-seen", "stale_seen", MEMORY)
                    .plain("scope", Form.TEXT)
                    .link("customer_id", "customer", CUSTOMER)
                    .done());

    private Nouns() {}

    private static List<String> occasions() {
        List<String> words = new ArrayList<>();
        for (Survey.Occasion occasion : Survey.Occasion.values()) {
            words.add(occasion.word());
        }
        return words;
    }

    /** Whether a birthday or anniversary is a date. */
    private static boolean dated(Noun.Entry entry) {
        String text = entry.value("text");
        if (text == null || !List.of("birthday", "anniversary").contains(entry.value("sort"))) {
            return true;
        }
        try {
            return text.startsWith("--")
                    ? MonthDay.parse(text).toString().equals(text)
                    : LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
