/**
 * {@code crm report}: the state of the relationships as a page for a meeting, or for a customer. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.report;

import org.jspecify.annotations.NullMarked;
