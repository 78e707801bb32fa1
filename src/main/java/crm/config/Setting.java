package crm.config;

import crm.domain.BusinessHours;
import java.util.Locale;

/**
 * The one table of what can be set. A member with a {@link #placeholder} is a family: {@code urgency.TERM} stands for
 * {@code urgency.renewal} and the like.
 */
public enum Setting {
    ME("me", "", "a name on one line", "who acts where --by does not say; the login name if not set"),
    DB(
            "db",
            "",
            "an absolute path, one that starts with ~/, or postgresql://host/database",
            "the store, where neither --db nor CRM_DB names one"),
    WINDOW("window", "90d", Setting.SPAN, "the longest a customer may go without something of value"),
    FIRST_90_DAYS_WINDOW("first-90-days.window", "14d", Setting.SPAN, "the window in the first 90 days after the sale"),
    TIERS("tiers", "A, B, C", "names with commas between, none twice", "the tiers, the most important first"),
    TIER_WINDOW(
            "tier.",
            "NAME",
            ".window",
            "",
            Setting.SPAN,
            "the window of a tier; A 30d, B 60d, C 90d, others as window"),
    STAGE_WINDOW("stage.", "STAGE", ".window", "", Setting.SPAN, "the window of a stage, for customers without a tier"),
    KIND(
            "kind.",
            "NAME",
            "",
            "",
            "value, no-value or internal, and after a comma what it is about",
            "adds a kind of touch, or changes one"),
    URGENCY("urgency.", "TERM", "", "", "a number from 0 to 1000000", "what a reason to act weighs when stale ranks"),
    HEALTH("health.", "TERM", "", "", "a number from 0 to 1000000", "what an ill weighs in the health of a customer"),
    BUSINESS_HOURS("business.hours", "9-17", "hours such as 9-17 or 8:30-17:30", "the hours that response times count"),
    BUSINESS_DAYS(
            "business.days", "mon-fri", "days such as mon-fri or mon,tue,fri", "the days that response times count"),
    SENDER_NAME("sender.name", "", "a name on one line", "the name under a draft"),
    SENDER_EMAIL("sender.email", "", "an address such as zoe@example.com", "the address a draft comes from"),
    SENDER_FIRM("sender.firm", "", "a name on one line", "the firm named in a draft"),
    SENDER_SIGNATURE(
            "sender.signature", "", "text; \\n in the file starts a line", "what stands at the end of a draft"),
    MAIL_OWN(
            "mail.own",
            "",
            "addresses and domains with commas between",
            "whose mail is ours, beside sender.email, when mail is imported"),
    MAIL_KIND(
            "mail.kind.",
            "KIND",
            "",
            "",
            "words of a subject, or folder:NAME; commas between, * for anything",
            "the mail that becomes touches of a kind when it is imported"),
    CALENDAR_KIND(
            "calendar.kind.",
            "KIND",
            "",
            "",
            "words of a subject, or calendar:NAME; commas between, * for anything",
            "the meetings that become touches of a kind when a calendar is imported"),
    REGION(
            "region",
            "",
            "a country of two letters such as DE or US",
            "the country of phone numbers without one; else that of the locale"),
    EDITOR(
            "editor",
            "",
            "a command such as vim or code --wait",
            "the editor; else VISUAL, EDITOR, sensible-editor or vi"),
    COLOR("color", "auto", "auto, always or never", "whether to use colour"),
    THEME(
            "theme",
            "standard",
            "standard, colour-blind or mono",
            "what colours there are: green, yellow, red; blue, yellow, magenta; or none but bold, underlined, reversed"),
    HYPERLINKS(
            "hyperlinks",
            "auto",
            "auto, always or never",
            "whether addresses and files can be clicked; auto where the terminal is known to do it"),
    PAGER(
            "pager",
            "",
            "a command such as less -S, or cat for none",
            "what shows an answer longer than the screen; else PAGER or less");

    private static final String SPAN = "a span such as 30d, 6w, 3mo, 1y or P30D";

    private final String prefix;
    private final String placeholder;
    private final String suffix;
    private final String fallback;
    private final String good;
    private final String about;

    Setting(String key, String fallback, String good, String about) {
        this(key, "", "", fallback, good, about);
    }

    Setting(String prefix, String placeholder, String suffix, String fallback, String good, String about) {
        this.prefix = prefix;
        this.placeholder = placeholder;
        this.suffix = suffix;
        this.fallback = fallback;
        this.good = good;
        this.about = about;
    }

    /** How the manual writes it: {@code window}, {@code tier.NAME.window}. */
    public String pattern() {
        return prefix + placeholder + suffix;
    }

    /** What stands for the name in a family's {@link #pattern}; empty where this is no family. */
    public String placeholder() {
        return placeholder;
    }

    /** What it is where the file is silent; empty where that is nothing, or differs inside a family. */
    public String fallback() {
        return fallback;
    }

    /** What a value looks like, to follow "good is ". */
    public String good() {
        return good;
    }

    /** One line for lists and the manual. */
    public String about() {
        return about;
    }

    String key(String name) {
        return prefix + name + suffix;
    }

    /** The part of a lower-case key that stands for the placeholder; empty where the key is not of this family. */
    String nameIn(String key) {
        boolean fits =
                key.length() > prefix.length() + suffix.length() && key.startsWith(prefix) && key.endsWith(suffix);
        return fits ? key.substring(prefix.length(), key.length() - suffix.length()) : "";
    }

    /** The text as it counts: blanks around it mean nothing, but in a signature. */
    String trimmed(String text) {
        return this == SENDER_SIGNATURE ? text : text.strip();
    }

    /** Whether the text is a value of this setting; {@code name} is that in a family. */
    boolean takes(String name, String text) {
        return switch (this) {
            case ME, SENDER_NAME, SENDER_FIRM, EDITOR, PAGER -> Values.isLine(text);
            case DB -> Values.isLine(text) && Values.isPlace(text);
            case WINDOW, FIRST_90_DAYS_WINDOW, TIER_WINDOW, STAGE_WINDOW -> Values.window(text) != null;
            case TIERS -> Values.tiers(text) != null;
            case KIND -> Values.kind(name, text) != null;
            case URGENCY, HEALTH -> Values.weight(text) != null;
            case BUSINESS_HOURS -> BusinessHours.read(text, BUSINESS_DAYS.fallback) != null;
            case BUSINESS_DAYS -> BusinessHours.read(BUSINESS_HOURS.fallback, text) != null;
            case SENDER_EMAIL -> Values.isAddress(text);
            case MAIL_OWN, MAIL_KIND, CALENDAR_KIND ->
                Values.isLine(text) && !Values.words(text).isEmpty();
            case REGION -> Values.isRegion(text);
            case SENDER_SIGNATURE -> Values.isLines(text);
            case COLOR, HYPERLINKS ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "auto", "always", "never" -> true;
                    default -> false;
                };
            case THEME ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "standard", "colour-blind", "color-blind", "mono" -> true;
                    default -> false;
                };
        };
    }
}
