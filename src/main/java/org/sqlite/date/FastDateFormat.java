package org.sqlite.date;

import java.util.Date;
import java.util.TimeZone;

/**
 * Takes the place of the driver's class of the same name. The driver makes one for each connection, which loads calendars,
 * zones and locale data, and asks it only for values of type date and timestamp. crm stores days as text and moments as
 * seconds, and never asks.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class FastDateFormat {
    private static final FastDateFormat UNUSED = new FastDateFormat();

    private FastDateFormat() {}

    public static FastDateFormat getInstance(String ignored) {
        return UNUSED;
    }

    public static FastDateFormat getInstance(String ignored, TimeZone zone) {
        return UNUSED;
    }

    public String format(Date date) {
        throw unsupported();
    }

    public Date parse(String text) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("crm stores days as text and moments as seconds");
    }
}
