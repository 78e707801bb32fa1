package crm.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of what is read from outside, counted as it goes. */
public final class Intake {
    private int added;
    private int changed;
    private int known;
    private final Map<String, Integer> skipped = new LinkedHashMap<>();

    /**
     * What became of it.
     *
     * @param source what was read: {@code mail}, {@code calendar}, {@code contacts}, {@code customers}, {@code touches},
     *     {@code content}
     * @param origin the files as they were named; {@code -} for standard input
     * @param trial whether nothing was stored, and this is what would have been
     * @param added new in the store
     * @param changed in the store already, and made as the input says
     * @param known in the store already, and left as it is
     * @param skipped how many were left out, by reason, in the order the reasons were met
     */
    public record Report(
            String source,
            String origin,
            boolean trial,
            int added,
            int changed,
            int known,
            Map<String, Integer> skipped) {
        public Report {
            skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
        }

        /** All that were left out. */
        public int left() {
            return skipped.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public void added() {
        added++;
    }

    public void changed() {
        changed++;
    }

    public void known() {
        known++;
    }

    /** One was left out; {@code reason} in words that finish "skipped 3: …", such as {@code from a mailing list}. */
    public void skipped(String reason) {
        skipped(reason, 1);
    }

    /** So many were left out; none says nothing. */
    public void skipped(String reason, int count) {
        if (count > 0) {
            skipped.merge(reason, count, Integer::sum);
        }
    }

    public Report report(String source, String origin, boolean trial) {
        return new Report(source, origin, trial, added, changed, known, skipped);
    }
}
