package crm.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What many answers say together.
 *
 * @param answers how many there are
 * @param promoters how many scored 9 or 10
 * @param passives how many scored 7 or 8
 * @param detractors how many scored less
 * @param again how many would choose us again
 * @param notAgain how many would not
 */
public record Satisfaction(int answers, int promoters, int passives, int detractors, int again, int notAgain) {

    public static Satisfaction of(List<Survey> surveys) {
        Map<Survey.Attitude, Integer> attitudes = new EnumMap<>(Survey.Attitude.class);
        int again = 0;
        int notAgain = 0;
        for (Survey survey : surveys) {
            Survey.Attitude attitude = survey.attitude();
            if (attitude != null) {
                attitudes.merge(attitude, 1, Integer::sum);
            }
            if (survey.again() != null) {
                again += survey.again() ? 1 : 0;
                notAgain += survey.again() ? 0 : 1;
            }
        }
        return new Satisfaction(
                surveys.size(),
                attitudes.getOrDefault(Survey.Attitude.PROMOTER, 0),
                attitudes.getOrDefault(Survey.Attitude.PASSIVE, 0),
                attitudes.getOrDefault(Survey.Attitude.DETRACTOR, 0),
                again,
                notAgain);
    }

    /** How many gave a score. */
    public int scored() {
        return promoters + passives + detractors;
    }

    /**
     * The net promoter score: the percentage of promoters less that of detractors, -100 to 100, to the nearest whole number;
     * null where nobody gave a score.
     */
    public @Nullable Integer nps() {
        return scored() == 0 ? null : Integer.valueOf(Math.round(100f * (promoters - detractors) / scored()));
    }

    /** The share of those who said so that would choose us again, in percent; null where nobody said. */
    public @Nullable Integer againPercent() {
        return again + notAgain == 0 ? null : Integer.valueOf(Math.round(100f * again / (again + notAgain)));
    }
}
