package crm.cli;

/** What TAB offers for the value of an argument. */
public enum Completes {
    /** Nothing: free text, a date, a number. */
    NOTHING,
    /** The words that the argument itself knows. */
    WORDS,
    /** The fields of what the command lists, several with commas between. */
    FIELD,
    FILE,
    FOLDER,
    CUSTOMER,
    TOUCH,
    PROMISE,
    CONTACT,
    /** A customer or a contact. */
    SUBJECT,
    ROLE,
    KIND,
    CHANNEL,
    STAGE,
    STATUS,
    TIER,
    HANDOFF,
    PAYS,
    YES_NO,
    OWNER,
    COLLEAGUE,
    INTEREST,
    TAG,
    TOUCH_TAG,
    CONTENT,
    CONTENT_KIND,
    TOPIC,
    DOCUMENT,
    DOCUMENT_KIND,
    FORMAT,
    COLOUR,
    SETTING,
    TEMPLATE,
    SHELL,
    DRAFT_FORMAT,
    /** The formats of what is written to be read outside crm, too. */
    LETTER_FORMAT,
    COMMAND,
    SURVEY,
    OCCASION,
    SURVEY_GROUP,
    RISK,
    SEVERITY,
    OUTCOME,
    STEP,
    PLAY,
    KUDOS,
    /** Numbers of commands that can be taken back. */
    DEED
}
