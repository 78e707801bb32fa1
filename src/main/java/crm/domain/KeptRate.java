package crm.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well promises were kept. Judged are those whose end is known, and those that are late: a promise that is late counts
 * against us today, not when somebody gets round to writing it off.
 *
 * @param onTime kept by the day agreed
 * @param keptLate kept after it
 * @param broken not kept
 * @param late to be kept yet, and past their day
 * @param open to be kept yet, in time: not judged
 */
public record KeptRate(int onTime, int keptLate, int broken, int late, int open) {
    public static final KeptRate NONE = new KeptRate(0, 0, 0, 0, 0);

    public static KeptRate of(Iterable<Promise> promises, LocalDate today) {
        KeptRate rate = NONE;
        for (Promise promise : promises) {
            rate = rate.and(promise, today);
        }
        return rate;
    }

    /** Of those that fell due in each month of a period, as they stand on its last day. */
    static Map<Period, KeptRate> byMonth(Iterable<Promise> promises, Period period) {
        LocalDate today = period.until();
        Map<Period, KeptRate> rates = new LinkedHashMap<>();
        for (Period month : period.months()) {
            KeptRate rate = NONE;
            for (Promise promise : promises) {
                LocalDate due = promise.fellDue(today);
                rate = due != null && month.holds(due) ? rate.and(promise, today) : rate;
            }
            rates.put(month, rate);
        }
        return rates;
    }

    /** With one more promise, as it stands today. */
    public KeptRate and(Promise promise, LocalDate today) {
        return switch (promise.state(today)) {
            case KEPT -> new KeptRate(onTime + 1, keptLate, broken, late, open);
            case KEPT_LATE -> new KeptRate(onTime, keptLate + 1, broken, late, open);
            case BROKEN -> new KeptRate(onTime, keptLate, broken + 1, late, open);
            case LATE -> new KeptRate(onTime, keptLate, broken, late + 1, open);
            case OPEN, MOVED -> new KeptRate(onTime, keptLate, broken, late, open + 1);
        };
    }

    public int judged() {
        return onTime + keptLate + broken + late;
    }

    /** The share that was kept, on time or not, from 0 to 1; 0 where none is judged. */
    public double kept() {
        return judged() == 0 ? 0 : (onTime + keptLate) / (double) judged();
    }

    /** The share that was kept on time, from 0 to 1; 0 where none is judged. */
    public double keptOnTime() {
        return judged() == 0 ? 0 : onTime / (double) judged();
    }
}
