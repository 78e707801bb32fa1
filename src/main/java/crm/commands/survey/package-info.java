/**
 * {@code crm survey}: how content customers say they are. Called by {@code crm.commands.Commands} alone.
 */
@NullMarked
package crm.commands.survey;

import org.jspecify.annotations.NullMarked;
