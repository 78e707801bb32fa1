package crm.render;

import crm.domain.Finding;

/** What a check of {@code crm doctor} found. */
public final class FindingView {
    public static final View<Finding> VIEW = View.<Finding>of("check", FindingView::row)
            .header("check", "result", "what", "mend")
            .column("check", "CHECK")
            .column("result", "RESULT", null, FindingView::role)
            .column("what", "WHAT")
            .column("mend", "MEND");

    private FindingView() {}

    private static Row row(Finding finding) {
        return new Row()
                .text("check", finding.check())
                .text("result", finding.result().word())
                .text("what", finding.what())
                .text("mend", finding.mend());
    }

    private static Theme.Role role(Finding finding) {
        return switch (finding.result()) {
            case OK -> Theme.Role.GOOD;
            case WARNING -> Theme.Role.WARN;
            case WRONG -> Theme.Role.BAD;
        };
    }
}
