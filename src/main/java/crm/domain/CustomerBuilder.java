package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer with some of it changed; what is not named stays as it was. The parts are those of {@link Customer}. */
public final class CustomerBuilder {
    private long id;
    private String key;
    private String name;
    private Stage stage;
    private LocalDate stageSince;
    private @Nullable String tier;
    private @Nullable String owner;
    private @Nullable LocalDate since;
    private LocalDate added;
    private @Nullable LocalDate clockStart;
    private @Nullable Window window;
    private @Nullable BigDecimal annualValue;
    private @Nullable LocalDate renewal;
    private @Nullable LocalDate archived;
    private Customer.@Nullable Snooze snooze;
    private @Nullable String note;
    private Dealings dealings;
    private List<String> aliases;
    private List<String> domains;
    private List<String> emails;
    private List<String> interests;
    private List<String> tags;

    CustomerBuilder(Customer customer) {
        id = customer.id();
        key = customer.key();
        name = customer.name();
        stage = customer.stage();
        stageSince = customer.stageSince();
        tier = customer.tier();
        owner = customer.owner();
        since = customer.since();
        added = customer.added();
        clockStart = customer.clockStart();
        window = customer.window();
        annualValue = customer.annualValue();
        renewal = customer.renewal();
        archived = customer.archived();
        snooze = customer.snooze();
        note = customer.note();
        dealings = customer.dealings();
        aliases = customer.aliases();
        domains = customer.domains();
        emails = customer.emails();
        interests = customer.interests();
        tags = customer.tags();
    }

    public Customer build() {
        return new Customer(
                id,
                key,
                name,
                stage,
                stageSince,
                tier,
                owner,
                since,
                added,
                clockStart,
                window,
                annualValue,
                renewal,
                archived,
                snooze,
                note,
                dealings,
                aliases,
                domains,
                emails,
                interests,
                tags);
    }

    public CustomerBuilder id(long next) {
        id = next;
        return this;
    }

    public CustomerBuilder key(String next) {
        key = next;
        return this;
    }

    public CustomerBuilder name(String next) {
        name = next;
        return this;
    }

    public CustomerBuilder stage(Stage next) {
        stage = next;
        return this;
    }

    public CustomerBuilder stageSince(LocalDate next) {
        stageSince = next;
        return this;
    }

    public CustomerBuilder tier(@Nullable String next) {
        tier = next;
        return this;
    }

    public CustomerBuilder owner(@Nullable String next) {
        owner = next;
        return this;
    }

    public CustomerBuilder since(@Nullable LocalDate next) {
        since = next;
        return this;
    }

    public CustomerBuilder added(LocalDate next) {
        added = next;
        return this;
    }

    public CustomerBuilder clockStart(@Nullable LocalDate next) {
        clockStart = next;
        return this;
    }

    public CustomerBuilder window(@Nullable Window next) {
        window = next;
        return this;
    }

    public CustomerBuilder annualValue(@Nullable BigDecimal next) {
        annualValue = next;
        return this;
    }

    public CustomerBuilder renewal(@Nullable LocalDate next) {
        renewal = next;
        return this;
    }

    public CustomerBuilder archived(@Nullable LocalDate next) {
        archived = next;
        return this;
    }

    public CustomerBuilder snooze(Customer.@Nullable Snooze next) {
        snooze = next;
        return this;
    }

    public CustomerBuilder note(@Nullable String next) {
        note = next;
        return this;
    }

    public CustomerBuilder dealings(Dealings next) {
        dealings = next;
        return this;
    }

    public CustomerBuilder aliases(List<String> next) {
        aliases = next;
        return this;
    }

    public CustomerBuilder domains(List<String> next) {
        domains = next;
        return this;
    }

    public CustomerBuilder emails(List<String> next) {
        emails = next;
        return this;
    }

    public CustomerBuilder interests(List<String> next) {
        interests = next;
        return this;
    }

    public CustomerBuilder tags(List<String> next) {
        tags = next;
        return this;
    }
}
