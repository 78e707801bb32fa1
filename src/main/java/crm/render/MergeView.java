package crm.render;

import crm.domain.Merge;
import java.util.ArrayList;
import java.util.List;

/** What a merge of two customers did, or would do. */
public final class MergeView {
    public static final View<Merge.Report> VIEW = View.of("key", MergeView::row);

    private MergeView() {}

    /** For people: what happens in a line, then who was joined, then what was not taken over. */
    public static List<String> lines(Merge.Report report) {
        List<String> moved = new ArrayList<>();
        for (Merge.Moved one : report.moved()) {
            moved.add(Ages.amount(one.count(), one.noun(), plural(one.noun())));
        }
        String with = moved.isEmpty() ? "" : ", " + String.join(", ", moved) + " with it";
        List<String> lines = new ArrayList<>();
        lines.add((report.trial() ? "would merge " : "merged ") + report.from().name() + " ("
                + report.from().key() + ") into " + report.into().name() + " ("
                + report.into().key() + ")" + with);
        for (Merge.Joined joined : report.joined()) {
            lines.add(
                    joined.person().equals(joined.into())
                            ? joined.into() + " is one person at both"
                            : joined.person() + " is the same person as " + joined.into());
        }
        for (Merge.Conflict conflict : report.conflicts()) {
            lines.add(conflict.field() + " stays " + conflict.kept() + "; "
                    + report.from().key() + " had " + conflict.dropped());
        }
        return lines;
    }

    private static String plural(String noun) {
        return noun.equals("touch") ? "touches" : noun.equals("kudos") ? noun : noun + "s";
    }

    private static Row row(Merge.Report report) {
        List<Row> moved = new ArrayList<>();
        for (Merge.Moved one : report.moved()) {
            moved.add(new Row().text("what", one.noun()).count("count", one.count()));
        }
        List<Row> joined = new ArrayList<>();
        for (Merge.Joined one : report.joined()) {
            joined.add(new Row().text("person", one.person()).text("into", one.into()));
        }
        List<Row> conflicts = new ArrayList<>();
        for (Merge.Conflict one : report.conflicts()) {
            conflicts.add(new Row()
                    .text("field", one.field())
                    .text("kept", one.kept())
                    .text("dropped", one.dropped()));
        }
        return new Row()
                .text("key", report.into().key())
                .text("name", report.into().name())
                .text("from", report.from().key())
                .text("from_name", report.from().name())
                .flag("dry_run", report.trial())
                .rows("moved", moved)
                .rows("joined", joined)
                .rows("conflicts", conflicts);
    }
}
