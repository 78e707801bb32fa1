/**
 * The words and rules of the trade: customers, touches, windows, clocks, who is stale and how urgent. Records and pure
 * functions; "today" is always an argument. Imports nothing but {@code java.*}, and neither {@code java.sql} nor
 * {@code java.io}. Everybody may call in here; nothing here calls out.
 */
@NullMarked
package crm.domain;

import org.jspecify.annotations.NullMarked;
