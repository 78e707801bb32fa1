package crm.render;

import crm.domain.Customer;
import crm.domain.Satisfaction;
import crm.domain.Survey;
import crm.domain.SurveyDue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How content customers are: single answers, many together, and whom to ask. */
public final class SurveyView {
    public static final View<Survey> VIEW = View.<Survey>of("id", SurveyView::row)
            .header(
                    "id",
                    "key",
                    "customer",
                    "day",
                    "occasion",
                    "score",
                    "attitude",
                    "again",
                    "words",
                    "with",
                    "by",
                    "acted")
            .column("day", "DAY")
            .column("customer", "CUSTOMER", null, survey -> Theme.Role.STRONG)
            .least(14)
            .column("with", "WHO")
            .least(12)
            .optional()
            .column("occasion", "OCCASION")
            .optional()
            .column("score", "SCORE", null, SurveyView::role)
            .column("again", "AGAIN", SurveyView::again)
            .column("words", "WORDS")
            .least(24)
            .column("acted", "ACTED", SurveyView::acted, SurveyView::waiting)
            .column("id", "ID", null, survey -> Theme.Role.DIM);

    /** What many answers say, a line for each group of them. */
    public static final View<Group> GROUPS = View.<Group>of("group", SurveyView::row)
            .header(
                    "group",
                    "answers",
                    "scored",
                    "promoters",
                    "passives",
                    "detractors",
                    "nps",
                    "asked_again",
                    "again_percent")
            .column("group", "OF", null, group -> Theme.Role.STRONG)
            .column("answers", "ANSWERS")
            .column("nps", "NPS")
            .column("promoters", "PROMOTERS")
            .column("passives", "PASSIVES")
            .column("detractors", "DETRACTORS")
            .column("again_percent", "AGAIN", SurveyView::percent);

    /** Whom to ask. */
    public static final View<Ask> DUE = View.<Ask>of("key", SurveyView::row)
            .header("key", "customer", "owner", "occasion", "due")
            .column("due", "DUE")
            .column("customer", "CUSTOMER", null, ask -> Theme.Role.STRONG)
            .column("occasion", "OCCASION")
            .column("owner", "OWNER");

    private SurveyView() {}

    /**
     * Answers together.
     *
     * @param name {@code all}, a quarter such as {@code 2026-Q3}, a customer's key or an owner
     */
    public record Group(String name, Satisfaction satisfaction) {}

    /** Whom to ask, and why now. */
    public record Ask(Customer customer, SurveyDue due) {}

    static Row row(Survey survey) {
        Survey.Attitude attitude = survey.attitude();
        Row row = new Row()
                .text("id", survey.id())
                .text("key", survey.customer().key())
                .text("customer", survey.customer().name())
                .day("day", survey.day())
                .text("occasion", survey.occasion().word())
                .count("score", survey.score())
                .text("attitude", attitude == null ? null : attitude.word());
        Boolean again = survey.again();
        (again == null ? row.text("again", null) : row.flag("again", again))
                .text("words", survey.words())
                .text("with", survey.contact() == null ? null : survey.contact().name())
                .text("by", survey.by())
                .day("acted", survey.acted());
        return row;
    }

    static Row row(Group group) {
        Satisfaction together = group.satisfaction();
        return new Row()
                .text("group", group.name())
                .count("answers", together.answers())
                .count("scored", together.scored())
                .count("promoters", together.promoters())
                .count("passives", together.passives())
                .count("detractors", together.detractors())
                .count("nps", together.nps())
                .count("asked_again", together.again() + together.notAgain())
                .count("again_percent", together.againPercent());
    }

    private static Row row(Ask ask) {
        return new Row()
                .text("key", ask.customer().key())
                .text("customer", ask.customer().name())
                .text("owner", ask.customer().owner())
                .text("occasion", ask.due().occasion().word())
                .day("due", ask.due().due());
    }

    /** What was answered, for people: {@code 3 of 10, would not choose us again, “too slow”}. */
    public static String said(Survey survey) {
        List<String> said = new ArrayList<>();
        said.add(survey.score() == null ? "" : survey.score() + " of " + Survey.BEST);
        said.add(survey.again() == null ? "" : survey.again() ? "would choose us again" : "would not choose us again");
        said.add(survey.words() == null ? "" : "“" + survey.words() + "”");
        said.removeIf(String::isEmpty);
        return String.join(", ", said);
    }

    /** Who answered and when. */
    static String who(Survey survey) {
        return (survey.contact() == null ? "" : survey.contact().name() + ", ") + survey.day();
    }

    static Theme.@Nullable Role role(Survey survey) {
        Survey.Attitude attitude = survey.attitude();
        if (attitude == null) {
            return null;
        }
        return switch (attitude) {
            case PROMOTER -> Theme.Role.GOOD;
            case PASSIVE -> null;
            case DETRACTOR -> Theme.Role.BAD;
        };
    }

    static String again(Survey survey) {
        return survey.again() == null ? "" : survey.again() ? "yes" : "no";
    }

    private static @Nullable String acted(Survey survey) {
        return survey.acted() != null ? survey.acted().toString() : survey.unhappy() ? "not yet" : "";
    }

    private static Theme.@Nullable Role waiting(Survey survey) {
        return survey.acted() == null && survey.unhappy() ? Theme.Role.BAD : null;
    }

    private static String percent(Group group) {
        Integer percent = group.satisfaction().againPercent();
        return percent == null ? "" : percent + " %";
    }
}
