package crm.cli;

/** What TAB offers for the value of an argument. */
public enum Completes {
    /** Nothing: free text, a date, a number. */
    NOTHING,
    FILE,
    FOLDER,
    CUSTOMER,
    TOUCH,
    PROMISE,
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
    LATELY_FORMAT,
    COMMAND
}
