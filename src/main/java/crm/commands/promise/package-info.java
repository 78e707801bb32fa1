/**
 * {@code crm promise}: what we and they said we would do. One command a class; {@link crm.commands.promise.Promising} is what
 * they share, and what {@code crm touch --promise} uses.
 */
@NullMarked
package crm.commands.promise;

import org.jspecify.annotations.NullMarked;
