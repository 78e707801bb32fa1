/** {@code crm responses}: how soon customers are answered. */
@NullMarked
package crm.commands.response;

import org.jspecify.annotations.NullMarked;
