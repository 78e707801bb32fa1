package crm.demo;

import crm.domain.Play;
import crm.domain.Risk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What endangers or endangered an account, as {@code risks.txt} has it; the steps are those of the plays that come with crm. */
final class Dangers {
    private Dangers() {}

    static List<Risk> all(Workdays days, Cast cast) {
        return Entry.read("risks.txt", "severity", "play", "opened", "closed", "outcome", "note", "done", "skipped")
                .stream()
                .map(entry -> risk(entry, days, cast))
                .toList();
    }

    private static Risk risk(Entry entry, Workdays days, Cast cast) {
        LocalDate opened = days.ago(entry.number("opened"));
        LocalDate closed = entry.day("closed", days);
        return new Risk(
                0,
                entry.id(),
                cast.customer(entry.whose()),
                entry.what(),
                entry.one(Risk.Severity.class, "severity"),
                cast.owner(entry.whose()),
                entry.text("play"),
                opened,
                closed,
                closed == null ? null : entry.one(Risk.Outcome.class, "outcome"),
                entry.text("note"),
                steps(entry, opened, closed == null ? days.today() : closed));
    }

    /** A step that is settled was so on the day it was due, or at the end if that came first. */
    private static List<Risk.Step> steps(Entry entry, LocalDate opened, LocalDate end) {
        String name = entry.text("play");
        if (name == null) {
            return List.of();
        }
        List<Risk.Step> steps = new ArrayList<>();
        for (Risk.Step step : Play.parse(name, name, Resource.text("/crm/plays/" + name + ".txt"))
                .from(opened, 1)) {
            String number = Integer.toString(step.number());
            LocalDate day = first(step.due(), end);
            steps.add(
                    entry.list("done").contains(number)
                            ? step.in(Risk.State.DONE, day)
                            : entry.list("skipped").contains(number) ? step.in(Risk.State.SKIPPED, day) : step);
        }
        return steps;
    }

    private static LocalDate first(@Nullable LocalDate due, LocalDate end) {
        return due == null || due.isAfter(end) ? end : due;
    }
}
