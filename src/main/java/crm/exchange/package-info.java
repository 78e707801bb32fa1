/**
 * What comes in and goes out: spreadsheets, mail, calendars, address books. Each reader turns its format into plain values,
 * one after the other, and knows neither the store nor the command line; each guards against input that is broken or
 * meant to harm. Loaded by the commands that import and export, and by nothing else.
 */
@NullMarked
package crm.exchange;

import org.jspecify.annotations.NullMarked;
