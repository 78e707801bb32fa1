/**
 * {@code crm kudos}: recognition for colleagues. Called by {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.kudos;

import org.jspecify.annotations.NullMarked;
