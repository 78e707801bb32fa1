/** Calendars: meetings out of iCalendar files, each of a series by itself. */
@NullMarked
package crm.exchange.calendar;

import org.jspecify.annotations.NullMarked;
