/**
 * {@code crm backup}, {@code restore}, {@code erase} and {@code sql}: the store as a whole. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.safekeeping;

import org.jspecify.annotations.NullMarked;
