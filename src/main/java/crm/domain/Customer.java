package crm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account: a firm or a person.
 *
 * @param id row in the store; 0 until stored
 * @param key short unique name, lower case, such as {@code acme}
 * @param name as the user writes it
 * @param stage how far it has come with us
 * @param stageSince the day it entered that stage
 * @param tier a tier of the {@link Policy}; null where none
 * @param owner who looks after it; null where nobody
 * @param since the sale date; null where there was no sale or its day is unknown
 * @param added the day it was added to the store
 * @param clockStart the day its clock was set to start, so that not all are due at once; null where the sale or the day it was
 *     added decide
 * @param window its own window; null where tier, stage or default decide
 * @param annualValue money a year, in the user's own currency; null where unknown
 * @param renewal the day its contract is up; null where unknown
 * @param archived the day it was archived; null where it is not
 * @param snooze set aside until a day; null where it is not
 * @param note free text; null where none
 * @param dealings what it wants of us and how it buys
 * @param aliases other names it answers to
 * @param domains e-mail domains, lower case, without {@code @}
 * @param emails e-mail addresses
 * @param interests topics it cares about
 * @param tags the user's own labels
 */
public record Customer(
        long id,
        String key,
        String name,
        Stage stage,
        LocalDate stageSince,
        @Nullable String tier,
        @Nullable String owner,
        @Nullable LocalDate since,
        LocalDate added,
        @Nullable LocalDate clockStart,
        @Nullable Window window,
        @Nullable BigDecimal annualValue,
        @Nullable LocalDate renewal,
        @Nullable LocalDate archived,
        @Nullable Snooze snooze,
        @Nullable String note,
        Dealings dealings,
        List<String> aliases,
        List<String> domains,
        List<String> emails,
        List<String> interests,
        List<String> tags) {

    /** Set aside until {@code until} (that day it is back), because of {@code reason}. */
    public record Snooze(LocalDate until, @Nullable String reason) {}

    /** What a touch needs to know of its customer. */
    public record Ref(long id, String key, String name) {}

    /** A customer and who looks after it; null where nobody. */
    public record Owned(Ref customer, @Nullable String owner) {}

    public Customer {
        aliases = List.copyOf(aliases);
        domains = List.copyOf(domains);
        emails = List.copyOf(emails);
        interests = List.copyOf(interests);
        tags = List.copyOf(tags);
    }

    public Ref ref() {
        return new Ref(id, key, name);
    }

    /** The day its clock starts to run where nothing of value was ever given: the sale, else the day it was added. */
    public LocalDate start() {
        return since == null ? added : since;
    }

    /** What it pays a year; null where that is unknown, and where it has not bought or does so no more. */
    public @Nullable BigDecimal revenue() {
        return stage == Stage.CUSTOMER && archived == null ? annualValue : null;
    }

    /** A customer of whom no more is known yet. */
    public static Customer named(String key, String name, LocalDate today) {
        List<String> none = List.of();
        return new Customer(
                0,
                key,
                name,
                Stage.CUSTOMER,
                today,
                null,
                null,
                null,
                today,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Dealings.UNKNOWN,
                none,
                none,
                none,
                none,
                none);
    }

    /** Begins a customer like this one, with something changed. */
    public CustomerBuilder with() {
        return new CustomerBuilder(this);
    }

    /** This customer in another stage since {@code day}. Becoming a customer is the sale, unless its day is known already. */
    public Customer moved(Stage next, LocalDate day) {
        CustomerBuilder moved = with().stage(next).stageSince(day);
        return next == Stage.CUSTOMER && since == null ? moved.since(day).build() : moved.build();
    }
}
