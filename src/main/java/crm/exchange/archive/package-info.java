/**
 * A whole store as text: JSON Lines, or a folder of CSV with a sheet for each noun. Fields are written and read by their
 * names, records name each other by keys and ids, so both can be read by people, other programs and later versions.
 */
@NullMarked
package crm.exchange.archive;

import org.jspecify.annotations.NullMarked;
