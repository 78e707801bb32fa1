/** Address books: people and firms out of vCards of any version. */
@NullMarked
package crm.exchange.card;

import org.jspecify.annotations.NullMarked;
