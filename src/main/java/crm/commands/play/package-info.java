/**
 * {@code crm play}: the steps to take against risks, and whether they work. Called by {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.play;

import org.jspecify.annotations.NullMarked;
