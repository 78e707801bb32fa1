/**
 * Values to text. A command builds a {@link crm.render.View} of its noun and hands items to a {@link crm.render.Printer},
 * which prints them in the {@link crm.render.Format} asked for; nobody else lays out a listing. {@link crm.render.Sanitizer}
 * makes stored text fit for a terminal, {@link crm.render.Ages} says how long ago a day is. Knows the domain,
 * but no command and no database.
 */
@NullMarked
package crm.render;

import org.jspecify.annotations.NullMarked;
