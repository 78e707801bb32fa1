package crm.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that have been thought out before they are needed, to be copied into a risk when it is opened. Written as text:
 *
 * <pre>
 * # somebody is unhappy with us
 * +0d  Call them and listen.
 * +2d  Tell them what we will do, and by when.
 *      Ask who else was hit by it.
 * </pre>
 *
 * The first line says what the play is for; further lines with {@code #} are remarks. Each other line is a step, and begins
 * with how long after the opening it is due, or has no such day.
 *
 * @param name such as {@code late-payer}
 * @param about what it is for; empty where the text does not say
 */
public record Play(String name, String about, List<Step> steps) {
    /**
     * @param after how long after the opening it is due, such as {@code +3d}; null for no day
     * @param text what is to be done
     */
    public record Step(@Nullable String after, String text) {}

    public Play {
        steps = List.copyOf(steps);
    }

    /**
     * Reads the text of a play.
     *
     * @param place where the text stands, for messages
     * @throws CrmException with {@link Failure.BadData}, place and line where it is broken or holds no step
     */
    public static Play parse(String name, String place, String text) {
        String about = "";
        List<Step> steps = new ArrayList<>();
        int number = 0;
        String clean = Text.clean(place, text.startsWith("\ufeff") ? text.substring(1) : text);
        for (String written : clean.lines().toList()) {
            number++;
            String line = Text.stripped(written);
            if (line.startsWith("#")) {
                about = number == 1 ? Text.stripped(line.substring(1)) : about;
            } else if (!line.isEmpty()) {
                steps.add(step(line, place + ":" + number));
            }
        }
        if (steps.isEmpty()) {
            throw new CrmException(new Failure.BadData(place, "a play without a step"));
        }
        return new Play(name, about, steps);
    }

    /** The steps as they stand in a risk opened on {@code day}; the first is numbered {@code first}. */
    public List<Risk.Step> from(LocalDate day, int first) {
        List<Risk.Step> copied = new ArrayList<>();
        for (Step step : steps) {
            LocalDate due = step.after() == null ? null : after(step.after(), day);
            copied.add(new Risk.Step(first + copied.size(), step.text(), due, Risk.State.OPEN, null));
        }
        return copied;
    }

    private static Step step(String line, String place) {
        if (!line.startsWith("+")) {
            return new Step(null, line);
        }
        int end = 0;
        while (end < line.length() && !Text.isBlank(line.charAt(end))) {
            end++;
        }
        String after = line.substring(0, end);
        String text = Text.stripped(line.substring(end));
        if (text.isEmpty()) {
            throw new CrmException(new Failure.BadData(place, "a day and nothing to do on it"));
        }
        try {
            after(after, LocalDate.EPOCH);
        } catch (CrmException e) {
            throw new CrmException(
                    new Failure.BadData(place, "'" + after + "' is not a time after the opening, such as +3d or +2w"),
                    e);
        }
        return new Step(after, text);
    }

    private static LocalDate after(String after, LocalDate day) {
        return When.parse(after, day, When.Towards.FUTURE).day();
    }
}
