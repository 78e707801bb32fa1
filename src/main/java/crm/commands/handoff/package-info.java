/**
 * {@code crm handoff}: a customer passes from one colleague to the next, with a brief that must be complete and be accepted.
 * Called by {@code crm.commands}; asks {@link crm.store.Handoffs} and {@link crm.store.Briefs}.
 */
@NullMarked
package crm.commands.handoff;

import org.jspecify.annotations.NullMarked;
