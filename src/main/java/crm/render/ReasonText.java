package crm.render;

import crm.domain.Clocks;
import crm.domain.Concerns;
import crm.domain.Customer;
import crm.domain.Standing;
import crm.domain.Urgency;
import crm.domain.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Why a customer needs attention, in a few words each: what was missed first, then what weighs most. */
public final class ReasonText {
    private ReasonText() {}

    public static List<String> of(Verdict verdict, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        if (verdict.standing().status().overdue()) {
            reasons.add(missed(verdict, today));
        }
        verdict.urgency().terms().entrySet().stream()
                .sorted(Map.Entry.<Urgency.Term, Double>comparingByValue().reversed())
                .forEach(term -> {
                    String reason = reason(term.getKey(), verdict, today);
                    if (!reason.isEmpty()) {
                        reasons.add(reason);
                    }
                });
        return reasons;
    }

    private static String missed(Verdict verdict, LocalDate today) {
        Standing standing = verdict.standing();
        Integer days = standing.daysSinceValue();
        String window = ", window " + standing.window().days();
        if (days != null) {
            return "nothing of value for " + Ages.span(days) + window;
        }
        LocalDate start = verdict.customer().start();
        return "nothing of value in " + Ages.span(Math.toIntExact(ChronoUnit.DAYS.between(start, today))) + window;
    }

    private static String reason(Urgency.Term term, Verdict verdict, LocalDate today) {
        Concerns concerns = verdict.account().concerns();
        Customer customer = verdict.customer();
        return switch (term) {
            // How long it is overdue stands first already; tier and value stand beside.
            case OVERDUE, IMPORTANCE -> "";
            case FIRST_90_DAYS -> firstDays(customer, today);
            case LATE_PROMISES -> Ages.amount(concerns.latePromises(), "promise late", "promises late");
            case UNANSWERED -> waiting(verdict.account().clocks(), today);
            case RENEWAL -> renewal(customer, today);
            case DETRACTOR -> "unhappy answer";
            case OPEN_RISK ->
                Ages.amount(
                        concerns.lowRisks() + concerns.mediumRisks() + concerns.highRisks(), "open risk", "open risks");
        };
    }

    private static String firstDays(Customer customer, LocalDate today) {
        LocalDate since = customer.since();
        return since == null ? "" : "day " + (1 + ChronoUnit.DAYS.between(since, today)) + " after the sale";
    }

    private static String waiting(Clocks clocks, LocalDate today) {
        Clocks.Tick asking = clocks.asking();
        return asking == null
                ? ""
                : "reply owed for " + Ages.span(Math.toIntExact(ChronoUnit.DAYS.between(asking.day(), today)));
    }

    private static String renewal(Customer customer, LocalDate today) {
        LocalDate renewal = customer.renewal();
        return renewal == null
                ? ""
                : "contract up in " + Ages.span(Math.toIntExact(ChronoUnit.DAYS.between(today, renewal)));
    }
}
