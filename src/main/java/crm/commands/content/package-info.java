/**
 * The library of what is worth giving: {@code crm content …}, {@code crm suggest} and {@code crm give}. Built on
 * {@code crm.cli}; knows no other commands.
 */
@NullMarked
package crm.commands.content;

import org.jspecify.annotations.NullMarked;
