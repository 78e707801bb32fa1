package crm.render;

import crm.domain.Backup;
import java.time.ZoneId;
import java.util.Locale;

/** Copies of the store. */
public final class BackupView {
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    /** {@code before-restore}, in cells. */
    private static final int LONGEST_SORT = 14;

    private BackupView() {}

    /** With moments as they were in {@code zone}. */
    public static View<Backup> in(ZoneId zone) {
        return View.<Backup>of("path", backup -> row(backup, zone))
                .header("at", "sort", "customers", "touches", "schema", "bytes", "fault", "path")
                .column("at", "MADE")
                .column("sort", "SORT", null, backup -> Theme.Role.DIM)
                .least(LONGEST_SORT)
                .column("customers", "CUSTOMERS")
                .optional()
                .column("touches", "TOUCHES")
                .optional()
                .column("schema", "SCHEMA")
                .optional()
                .column("bytes", "SIZE", backup -> size(backup.bytes()))
                .column("fault", "FAULT", null, backup -> Theme.Role.BAD)
                .optional()
                .column(
                        "path",
                        "FILE",
                        backup -> backup.path().substring(backup.path().lastIndexOf('/') + 1));
    }

    /** What a copy is, in one line: {@code ~/backups/crm-….db: 124 KB, 3 customers, 12 touches}. */
    public static String sentence(Backup backup) {
        return backup.path() + ": " + size(backup.bytes()) + ", " + holds(backup);
    }

    /** {@code 3 customers, 12 touches}, or why that cannot be told. */
    public static String holds(Backup backup) {
        Integer customers = backup.customers();
        Integer touches = backup.touches();
        if (customers == null || touches == null) {
            return String.valueOf(backup.fault());
        }
        return Ages.amount(customers, "customer", "customers") + ", " + Ages.amount(touches, "touch", "touches");
    }

    /** {@code 124 KB}, {@code 1.2 MB}: in steps of 1024. */
    static String size(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1024 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        String number = unit == 0 || amount >= 10 ? Long.toString(Math.round(amount)) : oneDigit(amount);
        return number + " " + UNITS[unit];
    }

    private static String oneDigit(double amount) {
        return String.format(Locale.ROOT, "%.1f", amount);
    }

    private static Row row(Backup backup, ZoneId zone) {
        return new Row()
                .time("at", backup.at().atZone(zone).toOffsetDateTime())
                .text("sort", backup.sort().word())
                .count("customers", backup.customers())
                .count("touches", backup.touches())
                .count("schema", backup.schema())
                .count("bytes", backup.bytes())
                .text("fault", backup.fault())
                .text("path", backup.path());
    }
}
