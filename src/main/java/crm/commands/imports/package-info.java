/** {@code crm import …}: what lies in mailboxes, calendars, address books and spreadsheets comes into the store. */
@NullMarked
package crm.commands.imports;

import org.jspecify.annotations.NullMarked;
