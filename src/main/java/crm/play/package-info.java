/**
 * The plays: text files with the steps to take against a risk, those that come with crm and the user's own. What a play is
 * and how its text reads says {@link crm.domain.Play}; here is where they stand. Knows the domain, neither store nor
 * commands.
 */
@NullMarked
package crm.play;

import org.jspecify.annotations.NullMarked;
