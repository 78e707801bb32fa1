package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Content that fits a customer.
 *
 * @param strong whether a topic of the content is an interest of theirs; else its words only mention one
 * @param interests those that it fits
 * @param points how well it fits; only to be compared with others of the same customer
 */
public record Suggestion(Content content, boolean strong, List<Interest> interests, int points) {
    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparing(Suggestion::strong)
            .thenComparingInt(Suggestion::points)
            .thenComparing(suggestion -> suggestion.content.added())
            .reversed()
            .thenComparing(suggestion -> suggestion.content.key());

    public Suggestion {
        interests = List.copyOf(interests);
    }

    /**
     * What fits, best first and of equals the newest. Where no topic of a piece of content fits, its words may; that is weak.
     *
     * @param library what they have not had; what is past its day is left out here
     * @param interests each topic once
     * @param mentions by topic of an interest, the ids of the content whose title or note mentions it
     */
    public static List<Suggestion> rank(
            List<Content> library, List<Interest> interests, Map<String, Set<Long>> mentions, LocalDate today) {
        List<Suggestion> fitting = new ArrayList<>();
        for (Content content : library) {
            if (!content.good(today)) {
                continue;
            }
            List<Interest> fits = new ArrayList<>();
            List<Interest> mentioned = new ArrayList<>();
            int points = 0;
            for (Interest interest : interests) {
                int fit = Topics.fit(content.topics(), interest.topic());
                points += fit;
                if (fit > 0) {
                    fits.add(interest);
                } else if (mentions.getOrDefault(interest.topic(), Set.of()).contains(content.id())) {
                    mentioned.add(interest);
                }
            }
            if (!fits.isEmpty()) {
                fitting.add(new Suggestion(content, true, fits, points));
            } else if (!mentioned.isEmpty()) {
                fitting.add(new Suggestion(content, false, mentioned, mentioned.size()));
            }
        }
        fitting.sort(BEST_FIRST);
        return fitting;
    }

    /** The same, what fits that person before what fits the others only, a strong fit before any weak one. */
    public static List<Suggestion> firstFor(String person, List<Suggestion> suggestions) {
        List<Suggestion> sorted = new ArrayList<>(suggestions);
        sorted.sort(Comparator.comparing(Suggestion::strong)
                .thenComparing(suggestion -> suggestion.of(person))
                .reversed());
        return sorted;
    }

    private boolean of(String person) {
        return interests.stream().anyMatch(interest -> interest.people().contains(person));
    }

    /** Why, such as {@code they care about logistics (Dana)}; holds stored text. */
    public String reason() {
        List<String> words = new ArrayList<>();
        for (Interest interest : interests) {
            words.add(interest.words());
        }
        return (strong ? "they care about " : "its words mention ") + String.join(", ", words);
    }
}
