/**
 * The commands: one final class each, parse → ask → render. {@link crm.commands.Syntax} declares what a command takes,
 * {@link crm.commands.Session} gives it the world, the store, the settings and the printer; {@link crm.commands.Commands}
 * is the list of them all. No command calls another; what two of them share stands in a class of its own. Called by
 * {@code crm.Crm} alone.
 */
@NullMarked
package crm.commands;

import org.jspecify.annotations.NullMarked;
