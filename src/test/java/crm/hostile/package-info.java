/** Texts that were written to do harm, through every command that prints or writes what is stored. */
@NullMarked
package crm.hostile;

import org.jspecify.annotations.NullMarked;
