/**
 * {@code crm export}: what crm holds, to take along. Called by {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.exports;

import org.jspecify.annotations.NullMarked;
