package crm.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.util.diff.DiffUtils;
import org.assertj.core.util.diff.Patch;

/**
 * What is made of a page that differs from what happened.
 *
 * @param accept whether the page is rewritten, and not complained of
 */
record Verdict(boolean accept) {
    /** Whatever is asked: nothing is rewritten. */
    static final Verdict COMPARE = new Verdict(false);

    private static final String PROPERTY = "transcripts";

    /**
     * As {@code -Dtranscripts=accept} says.
     *
     * @throws IllegalStateException for accepting where {@code CI} is set: nobody would read what was accepted
     */
    static Verdict asked() {
        return of(System.getProperty(PROPERTY, ""), System.getenv("CI") != null);
    }

    static Verdict of(String wish, boolean ci) {
        if (wish.isEmpty()) {
            return new Verdict(false);
        }
        if (!wish.equals("accept")) {
            throw new IllegalStateException("-D" + PROPERTY + " knows 'accept' and not '" + wish + "'");
        }
        if (ci) {
            throw new IllegalStateException("-D" + PROPERTY + "=accept is refused where CI is set");
        }
        return new Verdict(true);
    }

    /**
     * Runs the page at {@code file} in {@code session}, which it closes.
     *
     * @return how many commands it ran
     * @throws AssertionError with one diff where the page says otherwise, and naming what no page can excuse
     */
    int judge(Path file, Notation notation, Session session) {
        try (session) {
            String written = Files.readString(file);
            Transcript.Performance performance = new Transcript(file.toString(), notation, written).perform(session);
            if (accept && !performance.text().equals(written)) {
                Files.writeString(file, performance.text());
            }
            String complaint = String.join("\n", performance.problems());
            if (!accept && !performance.text().equals(written)) {
                complaint += (complaint.isEmpty() ? "" : "\n") + difference(file, written, performance.text());
            }
            if (!complaint.isEmpty()) {
                throw new AssertionError(complaint);
            }
            return performance.commands();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String difference(Path file, String written, String happened) {
        List<String> before = List.of(written.split("\n", -1));
        Patch<String> patch = DiffUtils.diff(before, List.of(happened.split("\n", -1)));
        List<String> diff = DiffUtils.generateUnifiedDiff(file.toString(), file + " (what happened)", before, patch, 3);
        return String.join("\n", diff) + "\nIf this is right: mvn test -Dtest='crm.transcripts.*' -D" + PROPERTY
                + "=accept";
    }
}
