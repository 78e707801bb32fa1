/**
 * {@code crm store}: where the store is, what is in it, who may what, and how it moves from one database to another. Called by
 * {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.store;

import org.jspecify.annotations.NullMarked;
