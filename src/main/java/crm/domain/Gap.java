package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An interest of customers that nothing in the library fits.
 *
 * @param interest as the first of them has it
 * @param customers who care about it, each once
 */
public record Gap(String interest, List<Customer.Ref> customers) {
    public Gap {
        customers = List.copyOf(customers);
    }

    /** That a customer, or somebody there, cares about a topic. */
    public record Wish(String topic, Customer.Ref customer) {}

    /** The interests that no content still good fits by its topics, those of most customers first. */
    public static List<Gap> among(List<Wish> wishes, List<Content> library, LocalDate today) {
        Map<String, String> topics = new LinkedHashMap<>();
        Map<String, List<Customer.Ref>> customers = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            String folded = Names.fold(wish.topic());
            topics.putIfAbsent(folded, wish.topic());
            List<Customer.Ref> whose = customers.computeIfAbsent(folded, topic -> new ArrayList<>());
            if (!whose.contains(wish.customer())) {
                whose.add(wish.customer());
            }
        }
        List<Gap> gaps = new ArrayList<>();
        topics.forEach((folded, topic) -> {
            if (!fits(library, topic, today)) {
                gaps.add(new Gap(topic, customers.getOrDefault(folded, List.of())));
            }
        });
        gaps.sort(Comparator.comparingInt((Gap gap) -> -gap.customers.size()).thenComparing(Gap::interest));
        return gaps;
    }

    private static boolean fits(List<Content> library, String topic, LocalDate today) {
        for (Content content : library) {
            if (content.good(today) && Topics.fit(content.topics(), topic) > 0) {
                return true;
            }
        }
        return false;
    }
}
