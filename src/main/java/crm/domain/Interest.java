package crm.domain;

import java.util.List;

/**
 * A topic that a customer cares about.
 *
 * @param topic as the user writes it
 * @param people the contacts who care about it; empty where it is known of the customer as a whole only
 */
public record Interest(String topic, List<String> people) {
    public Interest {
        people = List.copyOf(people);
    }

    /** {@code logistics (Dana)}. */
    String words() {
        return people.isEmpty() ? topic : topic + " (" + String.join(", ", people) + ")";
    }
}
