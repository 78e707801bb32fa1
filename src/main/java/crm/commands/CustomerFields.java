package crm.commands;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.CustomerBuilder;
import crm.domain.Dealings;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;

/** Takes away what is known of a customer. */
final class CustomerFields {
    static final List<String> CLEARABLE = List.of(
            "tier",
            "owner",
            "since",
            "window",
            "annual-value",
            "renewal",
            "note",
            "goal",
            "success",
            "sold",
            "terms",
            "pays",
            "discounts",
            "buys",
            "aliases",
            "domains",
            "emails",
            "interests",
            "tags");

    private CustomerFields() {}

    /** The customer with those fields empty. */
    static Customer cleared(Customer customer, List<String> fields) {
        CustomerBuilder cleared = customer.with();
        Dealings dealings = customer.dealings();
        for (String field : fields) {
            switch (field) {
                case "tier" -> cleared.tier(null);
                case "owner" -> cleared.owner(null);
                case "since" -> cleared.since(null);
                case "window" -> cleared.window(null);
                case "annual-value" -> cleared.annualValue(null);
                case "renewal" -> cleared.renewal(null);
                case "note" -> cleared.note(null);
                case "goal", "success", "sold", "terms", "pays", "discounts", "buys" -> {
                    dealings = dealings.without(field);
                    cleared.dealings(dealings);
                }
                case "aliases" -> cleared.aliases(List.of());
                case "domains" -> cleared.domains(List.of());
                case "emails" -> cleared.emails(List.of());
                case "interests" -> cleared.interests(List.of());
                case "tags" -> cleared.tags(List.of());
                default -> throw new CrmException(new Failure.NotOneOf("field to clear", field, CLEARABLE));
            }
        }
        return cleared.build();
    }

    /** The customer without those aliases, domains, addresses, interests or tags; each must be one of them. */
    static Customer removed(Customer customer, List<String> texts) {
        Customer rest = customer;
        for (String text : texts) {
            Customer next = rest.with()
                    .aliases(without(rest.aliases(), text))
                    .domains(without(rest.domains(), text))
                    .emails(without(rest.emails(), text))
                    .interests(without(rest.interests(), text))
                    .tags(without(rest.tags(), text))
                    .build();
            if (next.equals(rest)) {
                List<String> all = new ArrayList<>(rest.aliases());
                all.addAll(rest.domains());
                all.addAll(rest.emails());
                all.addAll(rest.interests());
                all.addAll(rest.tags());
                throw new CrmException(new Failure.NotFound(
                        "alias, domain, address, interest or tag", text, Names.nearest(text, all, 5)));
            }
            rest = next;
        }
        return rest;
    }

    private static List<String> without(List<String> texts, String gone) {
        List<String> rest = new ArrayList<>();
        for (String text : texts) {
            if (!Names.fold(text).equals(Names.fold(gone))) {
                rest.add(text);
            }
        }
        return rest;
    }
}
