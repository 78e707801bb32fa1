package crm.render;

import crm.domain.TierSuggestion;

/** The tier that a customer's value speaks for. */
public final class TierSuggestionView {
    public static final View<TierSuggestion> VIEW = View.<TierSuggestion>of("key", TierSuggestionView::row)
            .header("key", "customer", "tier", "suggested", "annual_value", "share", "rank", "reason")
            .column("rank", "RANK")
            .column("customer", "CUSTOMER", null, suggestion -> Theme.Role.STRONG)
            .column("annual_value", "A YEAR")
            .column(
                    "share",
                    "SHARE",
                    suggestion -> Percent.of(suggestion.share().part()))
            .column("tier", "TIER")
            .column("suggested", "SUGGESTED", null, suggestion -> suggestion.changes() ? Theme.Role.WARN : null)
            .column("reason", "REASON");

    private TierSuggestionView() {}

    private static Row row(TierSuggestion suggestion) {
        return new Row()
                .text("key", suggestion.share().worth().customer().key())
                .text("customer", suggestion.share().worth().customer().name())
                .text("tier", suggestion.tier())
                .text("suggested", suggestion.suggested())
                .number("annual_value", suggestion.share().value())
                .number("share", suggestion.share().part())
                .count("rank", suggestion.share().rank())
                .text("reason", suggestion.reason());
    }
}
