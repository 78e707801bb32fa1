package crm.render;

import org.jspecify.annotations.Nullable;

/** A message that could be sent. */
public final class DraftView {
    /** In JSON the whole message; in a table whom it is for, which template and what about. */
    public static final View<Message> VIEW = View.<Message>of("key", DraftView::row)
            .header("key", "customer", "template", "reason", "to", "subject", "body", "content")
            .column("customer", "CUSTOMER", null, message -> Theme.Role.STRONG)
            .column("template", "TEMPLATE")
            .column("to", "TO")
            .column("subject", "SUBJECT");

    private DraftView() {}

    /**
     * A message and whom it is for.
     *
     * @param reason why that template
     * @param content key of what it offers from the library; null for nothing
     * @param to an e-mail address; null where none is known
     */
    public record Message(
            String key,
            String customer,
            String template,
            String reason,
            @Nullable String to,
            String subject,
            String body,
            @Nullable String content) {}

    private static Row row(Message message) {
        return new Row()
                .text("key", message.key())
                .text("customer", message.customer())
                .text("template", message.template())
                .text("reason", message.reason())
                .text("to", message.to())
                .text("subject", message.subject())
                .text("body", message.body())
                .text("content", message.content());
    }
}
