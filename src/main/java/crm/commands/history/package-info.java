/**
 * {@code crm history}, {@code crm undo} and {@code crm redo}: who changed what and when, and all of it taken back. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.history;

import org.jspecify.annotations.NullMarked;
