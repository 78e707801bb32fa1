/**
 * Retention that is intended: {@code crm coverage}, {@code crm tier suggest} and {@code crm funnel}. Each asks the store's
 * {@link crm.store.Retention} for facts, lets the domain judge them, and shows the answer. Called by {@code crm.commands}.
 */
@NullMarked
package crm.commands.retention;

import org.jspecify.annotations.NullMarked;
