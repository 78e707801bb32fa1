package crm.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about a contact or a customer.
 *
 * @param contact the name of the customer's contact; null where it is about the customer
 * @param sections by the table that the facts stand in; none without facts
 * @param journal the commands that changed any of it, oldest first
 */
public record Dossier(Customer.Ref customer, @Nullable String contact, List<Section> sections, List<Step> journal) {

    /** Facts of one sort; {@code table} such as {@code contact_detail}. */
    public record Section(String table, List<Fact> facts) {}

    /**
     * One row.
     *
     * @param values by column: a {@link Long}, a {@link Boolean}, a text or null
     * @param source the command that it came with; null where the journal does not know
     */
    public record Fact(
            Map<String, @Nullable Object> values, @Nullable Step source) {}

    /** A command that changed something. */
    public record Step(Instant at, String by, String command) {}

    /** Whom it is about. */
    public String name() {
        return contact == null ? customer.name() : contact;
    }
}
