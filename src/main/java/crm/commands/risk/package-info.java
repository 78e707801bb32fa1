/**
 * {@code crm risk} and {@code crm health}: dangers to accounts, what is done about them, and how well each is. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.risk;

import org.jspecify.annotations.NullMarked;
