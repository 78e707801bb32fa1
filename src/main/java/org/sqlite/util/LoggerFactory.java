package org.sqlite.util;

import java.util.function.Supplier;

/**
 * Takes the place of the driver's class of the same name: the driver stays silent. Its own brings up java.util.logging for
 * every connection, and prints on standard error what crm already tells in its own words.
 */
public final class LoggerFactory {
    private static final Logger SILENT = new Silent();

    private LoggerFactory() {}

    public static Logger getLogger(Class<?> ignored) {
        return SILENT;
    }

    private static final class Silent implements Logger {
        @Override
        public void trace(Supplier<String> message) {}

        @Override
        public void info(Supplier<String> message) {}

        @Override
        public void warn(Supplier<String> message) {}

        @Override
        public void error(Supplier<String> message, Throwable cause) {}
    }
}
