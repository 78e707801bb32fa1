package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Account;
import crm.domain.Satisfaction;
import crm.domain.Survey;
import crm.domain.When;
import crm.render.SurveyView;
import crm.store.Store;
import crm.store.Surveys;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code crm survey summary}: how content are they all together? */
public final class SurveySummaryCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "survey summary", "Sum up the answers: net promoter score, who would choose us again.")
            .describe(
                    "NPS is the percentage of scores of 9 and 10 less that of 6 and below: -100 to 100. Each answer in the span"
                            + " counts; AGAIN is the share of yes among those who said.");
    private final Argument<@Nullable String> per = syntax.text(
                    "WHAT", "a line for each quarter, customer or owner", "--per")
            .completing(Completes.SURVEY_GROUP);
    private final Argument<@Nullable String> since = syntax.text("DATE", "from that day on", "--since");
    private final Argument<@Nullable String> until = syntax.text("DATE", "up to that day; else today", "--until");

    /** What answers are put together by. */
    public enum Grouping {
        QUARTER,
        CUSTOMER,
        OWNER
    }

    private final Listing<SurveyView.Group> listing = new Listing<>(syntax, session -> SurveyView.GROUPS);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Grouping grouping = per.get() == null ? null : Words.parse(Grouping.class, "grouping", per.get());
        LocalDate first = since.get() == null
                ? null
                : When.parse(since.get(), session.now(), When.Towards.PAST).day();
        LocalDate last = until.get() == null
                ? session.today()
                : When.parse(until.get(), session.now(), When.Towards.PAST).day();
        Store store = session.reading();
        Map<Long, String> owners = grouping == Grouping.OWNER ? owners(store, session.today()) : Map.of();
        Map<String, List<Survey>> groups = new TreeMap<>();
        for (Survey survey : store.surveys().list(new Surveys.Filter(null, first, last, 0))) {
            groups.computeIfAbsent(name(survey, grouping, owners), name -> new ArrayList<>())
                    .add(survey);
        }
        List<SurveyView.Group> shown = new ArrayList<>();
        groups.forEach((name, answers) -> shown.add(new SurveyView.Group(name, Satisfaction.of(answers))));
        if (shown.isEmpty()) {
            session.say("no answers" + (first == null ? "" : " since " + first));
        }
        listing.print(session, shown.iterator());
        return 0;
    }

    private static String name(Survey survey, @Nullable Grouping grouping, Map<Long, String> owners) {
        if (grouping == null) {
            return "all";
        }
        LocalDate day = survey.day();
        return switch (grouping) {
            case QUARTER -> day.getYear() + "-Q" + (1 + (day.getMonthValue() - 1) / 3);
            case CUSTOMER -> survey.customer().key();
            case OWNER -> owners.getOrDefault(survey.customer().id(), "nobody");
        };
    }

    private static Map<Long, String> owners(Store store, LocalDate today) {
        Map<Long, String> owners = new HashMap<>();
        for (Account account : store.accounts().all(today)) {
            String owner = account.customer().owner();
            if (owner != null) {
                owners.put(account.customer().id(), owner);
            }
        }
        return owners;
    }
}
