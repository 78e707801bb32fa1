/**
 * The documents of customers: {@code crm doc …}. Built on {@code crm.cli}; knows no other commands. How a file stands is
 * found out here, for the store keeps what it was and the domain reads no files.
 */
@NullMarked
package crm.commands.doc;

import org.jspecify.annotations.NullMarked;
