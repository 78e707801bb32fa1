package crm.exchange.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of what is imported, by the names that {@code crm} gives them in CSV and JSON, and what other programs call
 * them in their exports: HubSpot, Salesforce, Pipedrive, address books, and what people write.
 *
 * @param names each field and what else it is called, the likelier first; order and sign do not matter, {@code Annual
 *     Revenue} and {@code annual_revenue} are one
 * @param several those that more than one column may hold
 * @param days those that hold dates
 */
public record Fields(Map<String, List<String>> names, Set<String> several, List<String> days) {
    /** Google Contacts makes as many columns as somebody has addresses. */
    private static final int MOST_OF_A_SORT = 20;

    /** Of customers. */
    public static Fields customers() {
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
        return new Fields(
                fields, Set.of(), List.of("stage_since", "since", "added", "renewal", "archived", "snoozed_until"));
    }

    /** Of touches. */
    public static Fields touches() {
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
        return new Fields(fields, Set.of(), List.of("day"));
    }

    /** Of content. */
    public static Fields content() {
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
        return new Fields(fields, Set.of(), List.of("good_until", "added"));
    }

    /** Of people: our own, and those of Google Contacts, Outlook, HubSpot, Salesforce, Pipedrive and LinkedIn. */
    public static Fields contacts() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(
                "customer",
                List.of(
                        "associated company (primary)",
                        "associated company",
                        "company name",
                        "company",
                        "account name",
                        "account: account name",
                        "account",
                        "person - organization",
                        "organization - name",
                        "organization name",
                        "organization 1 - name",
                        "organization",
                        "organisation",
                        "firm",
                        "client"));
        fields.put("name", List.of("person - name", "full name", "contact name", "display name", "contact", "person"));
        fields.put("first_name", List.of("given name", "person - first name", "forename"));
        fields.put("middle_name", List.of("additional name"));
        fields.put("last_name", List.of("family name", "person - last name", "surname"));
        fields.put("role", List.of());
        fields.put(
                "title",
                List.of(
                        "job title",
                        "person - job title",
                        "organization title",
                        "organization 1 - title",
                        "position",
                        "function"));
        fields.put("channel", List.of());
        fields.put(
                "emails",
                numbered(
                        List.of(
                                "email",
                                "e-mail",
                                "email address",
                                "e-mail address",
                                "work email",
                                "person - email",
                                "person - email - work",
                                "person - email - home",
                                "person - email - other",
                                "additional email addresses"),
                        "e-mail # - value",
                        "e-mail # address"));
        fields.put(
                "phones",
                numbered(
                        List.of(
                                "phone",
                                "phone number",
                                "primary phone",
                                "business phone",
                                "work phone",
                                "mobile",
                                "mobile phone",
                                "mobile phone number",
                                "mobile number",
                                "cell phone",
                                "telephone",
                                "company main phone",
                                "home phone",
                                "other phone",
                                "car phone",
                                "person - phone",
                                "person - phone - work",
                                "person - phone - mobile",
                                "person - phone - home",
                                "person - phone - other"),
                        "phone # - value",
                        "business phone #",
                        "home phone #"));
        fields.put("interests", List.of("interest", "topics"));
        fields.put("birthday", List.of("birthdate", "birth date", "date of birth", "person - birthday"));
        fields.put("anniversary", List.of("wedding anniversary"));
        fields.put("note", List.of("notes", "description", "person - notes", "comment", "comments"));
        fields.put("left", List.of());
        return new Fields(
                fields, Set.of("customer", "title", "emails", "phones"), List.of("birthday", "anniversary", "left"));
    }

    /** The names, and those that count their columns, with each number for {@code #}. */
    private static List<String> numbered(List<String> names, String... counted) {
        List<String> all = new ArrayList<>(names);
        for (String name : counted) {
            for (int number = 1; number <= MOST_OF_A_SORT; number++) {
                all.add(name.replace("#", Integer.toString(number)));
            }
        }
        return all;
    }
}
