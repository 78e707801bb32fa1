/** {@code crm contact …}: the people at customers. */
@NullMarked
package crm.commands.contact;

import org.jspecify.annotations.NullMarked;
