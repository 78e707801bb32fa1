package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.CustomerBuilder;
import crm.domain.Dealings;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Policy;
import crm.domain.Stage;
import crm.domain.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Customers out of rows. */
public final class CustomerRows {
    private final Heading heading;
    private final Policy policy;
    private final ZonedDateTime now;
    private final DateOrder order;

    public CustomerRows(Heading heading, Policy policy, ZonedDateTime now, DateOrder order) {
        this.heading = heading;
        this.policy = policy;
        this.now = now;
        this.order = order;
    }

    /** The name in a row. */
    public String name(Sheet.Line line) {
        String name = new Cells(heading, line, now, order).text("name");
        if (name == null) {
            throw new CrmException(new Failure.BadData(null, "no name is given"));
        }
        return name;
    }

    /** The key that a row asks for; null where it asks for none. */
    public @Nullable String key(Sheet.Line line) {
        Cells cells = new Cells(heading, line, now, order);
        String text = cells.text("key");
        String key = text == null ? null : Names.fold(text);
        if (key != null && !Names.isKey(key)) {
            throw cells.unfit("key", Objects.requireNonNull(text), "a key such as acme");
        }
        return key;
    }

    /** {@code before} with all that the row says; what it is silent about stays. */
    public Customer read(Sheet.Line line, Customer before) {
        Cells cells = new Cells(heading, line, now, order);
        boolean fresh = before.id() == 0;
        Stage stage = stage(cells, before);
        LocalDate since = or(cells.day("since"), before.since());
        LocalDate stageSince = cells.day("stage_since");
        if (stageSince == null) {
            boolean sold = fresh && stage == Stage.CUSTOMER && since != null;
            stageSince = sold ? since : stage == before.stage() ? before.stageSince() : now.toLocalDate();
        }
        String tier = cells.text("tier");
        CustomerBuilder customer = before.with()
                .stage(stage)
                .stageSince(Objects.requireNonNull(stageSince))
                .tier(tier == null ? before.tier() : policy.tier(tier))
                .owner(or(cells.text("owner"), before.owner()))
                .since(since)
                .added(Objects.requireNonNull(or(cells.day("added"), before.added())))
                .window(or(window(cells), before.window()))
                .annualValue(or(money(cells), before.annualValue()))
                .renewal(or(cells.day("renewal"), before.renewal()))
                .archived(or(cells.day("archived"), before.archived()))
                .snooze(or(snooze(cells), before.snooze()))
                .note(or(cells.words("note"), before.note()))
                .dealings(dealings(cells, before.dealings()))
                .aliases(joined(before.aliases(), cells.names("aliases")))
                .domains(joined(before.domains(), domains(cells)))
                .emails(joined(before.emails(), emails(cells)))
                .interests(joined(before.interests(), cells.items("interests")))
                .tags(joined(before.tags(), cells.items("tags")));
        return customer.build();
    }

    private static @Nullable BigDecimal money(Cells cells) {
        return cells.money("annual_value");
    }

    private static <T> @Nullable T or(@Nullable T said, @Nullable T before) {
        return said == null ? before : said;
    }

    /** Our words, and those that other programs have for the same. */
    private static Stage stage(Cells cells, Customer before) {
        String text = cells.text("stage");
        if (text == null) {
            return before.stage();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "suspect", "subscriber", "lead", "cold lead", "marketing qualified lead", "marketingqualifiedlead" ->
                Stage.SUSPECT;
            case "prospect", "sales qualified lead", "salesqualifiedlead", "opportunity", "hot lead", "warm lead" ->
                Stage.PROSPECT;
            case "customer", "evangelist", "customer - direct", "customer - channel", "client", "active" ->
                Stage.CUSTOMER;
            case "former", "former customer", "churned", "lost", "inactive" -> Stage.FORMER;
            default -> throw cells.unfit("stage", text, "suspect, prospect, customer or former");
        };
    }

    private static @Nullable Window window(Cells cells) {
        String text = cells.text("window_days");
        return text == null ? null : Window.parse(text);
    }

    private static Customer.@Nullable Snooze snooze(Cells cells) {
        LocalDate until = cells.day("snoozed_until");
        return until == null ? null : new Customer.Snooze(until, cells.text("snooze_reason"));
    }

    private static Dealings dealings(Cells cells, Dealings before) {
        String pays = cells.text("pays");
        Dealings.Pays how = before.pays();
        for (Dealings.Pays one : Dealings.Pays.values()) {
            how = pays != null && one.word().equals(pays.toLowerCase(Locale.ROOT)) ? one : how;
        }
        if (pays != null && (how == null || !how.word().equals(pays.toLowerCase(Locale.ROOT)))) {
            throw cells.unfit("pays", pays, "one of the words that crm add --pays takes");
        }
        return new Dealings(
                or(cells.text("goal"), before.goal()),
                or(cells.text("success"), before.success()),
                or(cells.text("sold"), before.sold()),
                or(cells.text("terms"), before.terms()),
                how,
                or(cells.flag("discounts"), before.discounts()),
                or(cells.text("buys"), before.buys()));
    }

    /** A web address stands for its domain. */
    private static List<String> domains(Cells cells) {
        List<String> domains = new ArrayList<>();
        for (String item : cells.items("domains")) {
            String domain =
                    item.toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "").replaceFirst("^(www\\.|@)", "");
            int end = 0;
            while (end < domain.length() && "/?#:".indexOf(domain.charAt(end)) < 0) {
                end++;
            }
            domain = domain.substring(0, end);
            if (!Names.isEmail("x@" + domain)) {
                throw cells.unfit("domains", item, "a domain such as acme.example");
            }
            domains.add(domain);
        }
        return domains;
    }

    private static List<String> emails(Cells cells) {
        List<String> emails = cells.items("emails");
        for (String email : emails) {
            if (!Names.isEmail(email)) {
                throw cells.unfit("emails", email, "an e-mail address such as dana@acme.example");
            }
        }
        return emails;
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        for (String text : more) {
            if (all.stream().noneMatch(one -> Names.fold(one).equals(Names.fold(text)))) {
                all.add(text);
            }
        }
        return all;
    }
}
