package crm.render;

import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Suggestion;

/** Content that fits a customer, and why. */
public final class SuggestionView {
    public static final View<Suggested> VIEW = View.<Suggested>of("content", SuggestionView::row)
            .header(
                    "content",
                    "title",
                    "kind",
                    "key",
                    "customer",
                    "fit",
                    "reason",
                    "link",
                    "file",
                    "language",
                    "good_until",
                    "added")
            .column("content", "CONTENT")
            .column("title", "TITLE", null, suggested -> Theme.Role.STRONG)
            .column("fit", "FIT", null, suggested -> suggested.suggestion.strong() ? Theme.Role.GOOD : Theme.Role.DIM)
            .column("reason", "WHY");

    /** A suggestion for a customer. */
    public record Suggested(Customer.Ref customer, Suggestion suggestion) {}

    private SuggestionView() {}

    static Row row(Suggested suggested) {
        Content content = suggested.suggestion.content();
        return new Row()
                .text("content", content.key())
                .text("title", content.title())
                .text("kind", content.kind().word())
                .text("key", suggested.customer.key())
                .text("customer", suggested.customer.name())
                .text("fit", suggested.suggestion.strong() ? "strong" : "weak")
                .text("reason", suggested.suggestion.reason())
                .text("link", content.link())
                .text("file", content.file())
                .text("language", content.language())
                .day("good_until", content.goodUntil())
                .day("added", content.added());
    }
}
