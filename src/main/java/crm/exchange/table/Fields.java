package crm.exchange.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of what is imported, by the names that {@code crm} gives them in CSV and JSON, and what other programs call
 * them in their exports: HubSpot, Salesforce, Pipedrive, and what people write.
 */
public final class Fields {
    private Fields() {}

    /** Of customers. */
    public static Map<String, List<String>> customers() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("key", List.of());
        fields.put(
                "name",
                List.of(
                        "company name",
                        "account name",
                        "organization - name",
                        "organization name",
                        "organization",
                        "organisation",
                        "company",
                        "customer",
                        "client",
                        "account",
                        "firm"));
        fields.put("stage", List.of("lifecycle stage", "customer stage", "type", "account type", "status"));
        fields.put("stage_since", List.of("became a customer date"));
        fields.put("tier", List.of("customer tier", "account tier", "class"));
        fields.put(
                "owner",
                List.of(
                        "company owner",
                        "account owner",
                        "organization - owner",
                        "hubspot owner",
                        "owner name",
                        "account manager",
                        "sales rep"));
        fields.put(
                "since",
                List.of(
                        "sale date",
                        "close date",
                        "customer since",
                        "became a customer date",
                        "won time",
                        "contract start"));
        fields.put(
                "added",
                List.of(
                        "create date",
                        "created date",
                        "organization - organization created",
                        "created",
                        "created at",
                        "add time",
                        "date added"));
        fields.put("window_days", List.of("window"));
        fields.put(
                "annual_value",
                List.of("annual revenue", "annual contract value", "annual recurring revenue", "arr", "acv", "value"));
        fields.put("renewal", List.of("renewal date", "contract end date", "contract end", "expiry date"));
        fields.put("archived", List.of());
        fields.put("snoozed_until", List.of());
        fields.put("snooze_reason", List.of());
        fields.put("note", List.of("notes", "description", "about us", "comment", "comments"));
        fields.put("interests", List.of("interest", "topics"));
        fields.put("tags", List.of("tag", "labels", "label", "organization - label", "organization - labels"));
        fields.put("aliases", List.of("alias", "other names", "dba"));
        fields.put(
                "domains",
                List.of(
                        "domain",
                        "company domain name",
                        "website url",
                        "website",
                        "organization - website",
                        "organization - domain",
                        "e-mail domain",
                        "homepage"));
        fields.put("emails", List.of("email", "e-mail", "email address", "e-mail address"));
        fields.put("goal", List.of());
        fields.put("success", List.of());
        fields.put("sold", List.of());
        fields.put("terms", List.of("payment terms"));
        fields.put("pays", List.of());
        fields.put("discounts", List.of());
        fields.put("buys", List.of());
        return fields;
    }

    /** Of touches. */
    public static Map<String, List<String>> touches() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("id", List.of());
        fields.put("key", List.of());
        fields.put(
                "customer",
                List.of(
                        "company",
                        "company name",
                        "account",
                        "account name",
                        "organization",
                        "organisation",
                        "organization - name",
                        "activity - organization",
                        "company / account",
                        "associated company",
                        "client",
                        "related to",
                        "name"));
        fields.put(
                "day",
                List.of(
                        "date",
                        "activity date",
                        "due date",
                        "activity - due date",
                        "when",
                        "create date",
                        "created date",
                        "timestamp"));
        fields.put("at", List.of("time", "due time", "activity - due time", "moment"));
        fields.put("kind", List.of("touch type"));
        fields.put("channel", List.of("activity type", "activity - type", "task subtype", "engagement type", "type"));
        fields.put("direction", List.of("call direction", "email direction", "call type", "in/out"));
        fields.put("adds_value", List.of());
        fields.put("value", List.of());
        fields.put(
                "note",
                List.of(
                        "subject",
                        "activity - subject",
                        "notes",
                        "body",
                        "comments",
                        "full comments",
                        "activity - note",
                        "description",
                        "text",
                        "message",
                        "summary"));
        fields.put("link", List.of("url"));
        fields.put(
                "with",
                List.of(
                        "contact",
                        "contact name",
                        "activity - contact person",
                        "person - name",
                        "person",
                        "contact person",
                        "who"));
        fields.put(
                "by",
                List.of(
                        "owner",
                        "activity assigned to",
                        "activity - assigned to user",
                        "assigned to",
                        "assigned",
                        "assigned to user",
                        "user",
                        "logged by",
                        "created by"));
        fields.put("cancelled", List.of("canceled"));
        fields.put("tags", List.of("tag", "labels", "label"));
        fields.put("no_reply", List.of());
        fields.put("done", List.of("activity - done", "status", "task status"));
        return fields;
    }

    /** Of content. */
    public static Map<String, List<String>> content() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("key", List.of("slug"));
        fields.put("title", List.of("name", "headline", "subject"));
        fields.put("kind", List.of("type", "content type"));
        fields.put("topics", List.of("topic", "tags", "keywords", "categories", "category"));
        fields.put("link", List.of("url", "permalink", "place"));
        fields.put("file", List.of("path"));
        fields.put("language", List.of("lang", "locale"));
        fields.put("good_until", List.of("expires", "expiry date", "valid until"));
        fields.put("note", List.of("notes", "description", "summary", "excerpt"));
        fields.put("added", List.of("date", "published", "created", "publish date"));
        fields.put("by", List.of("author", "owner"));
        return fields;
    }
}
