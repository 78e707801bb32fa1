package crm.domain;

/**
 * What weighs on a customer besides silence: facts for the {@link Urgency}.
 *
 * @param latePromises how many promises of ours are late
 * @param lateDays the days that they are late, all together; each is late by one at least
 */
public record Concerns(int latePromises, int lateDays) {
    public static final Concerns NONE = new Concerns(0, 0);

    public Concerns {
        if (lateDays < latePromises) {
            throw new IllegalArgumentException(latePromises + " late promises, but " + lateDays + " days late");
        }
    }

    /** With one more promise that is late, by so many days. */
    public Concerns andLate(int days) {
        return new Concerns(latePromises + 1, lateDays + days);
    }

    /** What the late promises weigh together: each at once, and more with every day; 1 is one promise that is six days late. */
    double promises() {
        return (latePromises + lateDays) / 7.0;
    }
}
