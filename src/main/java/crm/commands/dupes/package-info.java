/**
 * {@code crm dupes} and {@code crm merge}: customers and people that stand in the store twice. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.dupes;

import org.jspecify.annotations.NullMarked;
