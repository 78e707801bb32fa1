/**
 * What every command stands on: {@link crm.cli.Syntax} declares what it takes, {@link crm.cli.Session} gives it the world,
 * the store, the settings and the printer. Knows no command.
 */
@NullMarked
package crm.cli;

import org.jspecify.annotations.NullMarked;
