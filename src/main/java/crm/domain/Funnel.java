package crm.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How customers come, stay and go: for each stage how many are in it, how many went on, and how long that took. */
public final class Funnel {
    private Funnel() {}

    /** A customer entered a stage. */
    public record Entry(Stage stage, LocalDate day) {}

    /**
     * The way of one customer.
     *
     * @param archived whether it is put away now; its way still counts
     * @param entries in the order in which they were noted; not empty
     */
    public record Way(boolean archived, List<Entry> entries) {
        public Way {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One stage.
     *
     * @param now how many are in it, without archived ones
     * @param entered how many ever entered it, or did so inside the span
     * @param next where those go on to
     * @param wentOn how many of those that entered went on to it, or beyond it, later or on the same day
     * @param conversion {@code wentOn ÷ entered}; null where none entered
     * @param medianDays between entering the stage and going on; null where none went on
     */
    public record Step(
            Stage stage,
            int now,
            int entered,
            Stage next,
            int wentOn,
            @Nullable Double conversion,
            @Nullable Double medianDays) {}

    /**
     * The four stages, in order.
     *
     * @param since only those who entered the stage on that day or later are counted as entered; null for all
     */
    public static List<Step> of(List<Way> ways, @Nullable LocalDate since) {
        List<Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            steps.add(step(stage, ways, since));
        }
        return steps;
    }

    private static Step step(Stage stage, List<Way> ways, @Nullable LocalDate since) {
        int now = 0;
        int entered = 0;
        List<Long> days = new ArrayList<>();
        for (Way way : ways) {
            Entry last = way.entries().get(way.entries().size() - 1);
            now += !way.archived() && last.stage() == stage ? 1 : 0;
            LocalDate in = first(way, EnumSet.of(stage), LocalDate.MIN);
            if (in != null && (since == null || !in.isBefore(since))) {
                entered++;
                LocalDate out = first(way, onwards(stage), in);
                if (out != null) {
                    days.add(ChronoUnit.DAYS.between(in, out));
                }
            }
        }
        return new Step(
                stage,
                now,
                entered,
                next(stage),
                days.size(),
                entered == 0 ? null : Double.valueOf((double) days.size() / entered),
                median(days));
    }

    /** The first day, not before {@code from}, on which one of these stages was entered. */
    private static @Nullable LocalDate first(Way way, Set<Stage> stages, LocalDate from) {
        LocalDate first = null;
        for (Entry entry : way.entries()) {
            boolean counts = stages.contains(entry.stage()) && !entry.day().isBefore(from);
            if (counts && (first == null || entry.day().isBefore(first))) {
                first = entry.day();
            }
        }
        return first;
    }

    /** A customer is lost to former, and a former one won back. */
    private static Stage next(Stage stage) {
        return switch (stage) {
            case SUSPECT -> Stage.PROSPECT;
            case PROSPECT, FORMER -> Stage.CUSTOMER;
            case CUSTOMER -> Stage.FORMER;
        };
    }

    /** A suspect that buys at once has gone on too. */
    private static Set<Stage> onwards(Stage stage) {
        return stage == Stage.SUSPECT ? EnumSet.of(Stage.PROSPECT, Stage.CUSTOMER) : EnumSet.of(next(stage));
    }

    private static @Nullable Double median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        Collections.sort(days);
        int middle = days.size() / 2;
        return days.size() % 2 == 1
                ? Double.valueOf(days.get(middle))
                : Double.valueOf((days.get(middle - 1) + days.get(middle)) / 2.0);
    }
}
