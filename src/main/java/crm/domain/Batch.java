package crm.domain;

import java.time.Instant;

/**
 * An import that changed something.
 *
 * @param entry its row in the journal
 * @param source what was read, as in {@link Intake.Report}
 * @param origin the files as they were named; {@code -} for standard input
 * @param undone whether it was taken back
 */
public record Batch(
        long entry,
        Instant at,
        String by,
        String source,
        String origin,
        int added,
        int changed,
        int known,
        int skipped,
        boolean undone) {}
