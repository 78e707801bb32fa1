/**
 * Runs the transcripts of {@code src/test/transcripts}, and the sessions shown in README and manual, against the program:
 * {@link crm.transcripts.Transcript} cuts a text into prose and commands, {@link crm.transcripts.Session} is the shell and
 * the home folder they run in, {@link crm.transcripts.Verdict} compares what is written with what happened.
 */
@NullMarked
package crm.transcripts;

import org.jspecify.annotations.NullMarked;
