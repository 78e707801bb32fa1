/** How a period went, in charts and figures. */
@NullMarked
package crm.commands.stats;

import org.jspecify.annotations.NullMarked;
