/** Address books and calendars, written for other programs to take in. */
@NullMarked
package crm.exchange.outgoing;

import org.jspecify.annotations.NullMarked;
