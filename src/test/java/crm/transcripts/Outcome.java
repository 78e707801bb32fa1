package crm.transcripts;

/**
 * What one command did.
 *
 * @param out everything on standard output, with the session's folder shown as {@code ~}
 * @param err everything on standard error, likewise
 * @param code the exit code
 */
record Outcome(String out, String err, int code) {}
