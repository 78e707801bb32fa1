package crm.draft;

import java.util.Locale;

/**
 * The one table of what a template may name. A fact that is not known is empty: {@code {{#fact}}…{{/fact}}} leaves its part
 * out and {@code {{^fact}}…{{/fact}}} puts its part in. A name that is not in this table is an error.
 */
public enum Fact {
    CUSTOMER("the customer's name"),
    BUYER("there if they are a customer of ours now"),
    FORMER("there if they were one"),
    CONTACT("the whole name of whom the message is for"),
    GREETING_NAME("how to greet them: the first name where the name has one"),
    LAST_GIFT("what they got last, a sentence: We sent you an article in early October: frost."),
    LAST_GIFT_DAY("when that was: in early October"),
    LAST_GIFT_WHAT("what it was, in the words logged with --value: frost"),
    LAST_GIFT_QUESTION("what to ask about it, or to hope where it is too early to ask: Was it of use?"),
    GIFTS("the last three things they got, a list; each has gift and gift_day"),
    GIFT("inside gifts: what it was"),
    GIFT_DAY("inside gifts: when it was"),
    LAST_CONTACT_DAY("when we were last in touch: last week"),
    QUIET_FOR("how long that is ago, from four weeks on: four months"),
    SINCE_SALE("how long they have been with us, in the first 90 days: three weeks"),
    THEIR_MESSAGE("what they sent and nobody answered: your call"),
    THEIR_MESSAGE_DAY("when that was: on Tuesday"),
    REPLY_LATE("there if it has waited for three days or more"),
    COMPLAINT("there if it was a complaint"),
    LATE_PROMISE("what we promised and are late with, the longest: send the plan"),
    LATE_PROMISE_DAY("the day it was promised for: 13 November"),
    LATE_PROMISE_FIRST_DAY("the day it was promised for at first, if it was put off"),
    ALSO_OWED("up to three more late promises, a list; each has owed and owed_day"),
    OWED("inside also_owed: what it is"),
    OWED_DAY("inside also_owed: the day it was promised for"),
    INTERESTS("up to three of their interests, those of whom it is for first: pumps, frost and seeds"),
    INTEREST("the first of them"),
    INTEREST_LIST("up to ten of them, a list; each is {{.}}"),
    CONTENT("what --content gives: its title, else its link"),
    CONTENT_TITLE("its title"),
    CONTENT_LINK("its link, where content is not the link already"),
    SENDER_NAME("your name, from the settings"),
    SENDER_FIRM("your firm"),
    SENDER_EMAIL("your e-mail address"),
    SIGNATURE("your signature, else your name and firm"),
    TODAY("the day: 21 November 2026");

    private final String about;

    Fact(String about) {
        this.about = about;
    }

    /** The name for templates, such as {@code last_gift}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line that says what it holds, with an example where that helps. */
    public String about() {
        return about;
    }
}
