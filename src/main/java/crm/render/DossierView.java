package crm.render;

import crm.domain.Dossier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is held about somebody: one object for programs, a document in Markdown for people. */
public final class DossierView {
    private DossierView() {}

    /** With moments as they were in {@code zone}. */
    public static View<Dossier> in(ZoneId zone) {
        return View.of("name", dossier -> row(dossier, zone));
    }

    private static Row row(Dossier dossier, ZoneId zone) {
        Row row = new Row()
                .text("name", dossier.name())
                .text("key", dossier.customer().key())
                .text("customer", dossier.customer().name())
                .text("contact", dossier.contact());
        Row held = new Row();
        for (Dossier.Section section : dossier.sections()) {
            List<Row> facts = new ArrayList<>();
            for (Dossier.Fact fact : section.facts()) {
                facts.add(fact(fact, zone));
            }
            held.rows(section.table(), facts);
        }
        List<Row> journal = new ArrayList<>();
        dossier.journal().forEach(step -> journal.add(step(step, zone)));
        return row.fields("held", held).rows("journal", journal);
    }

    private static Row fact(Dossier.Fact fact, ZoneId zone) {
        Row row = new Row();
        fact.values().forEach((name, value) -> {
            if (value instanceof Long number) {
                row.count(name, number);
            } else if (value instanceof Boolean flag) {
                row.flag(name, flag);
            } else {
                row.text(name, value == null ? null : value.toString());
            }
        });
        Dossier.Step source = fact.source();
        return row.fields("source", source == null ? null : step(source, zone), List.of("at", "by", "command"));
    }

    private static Row step(Dossier.Step step, ZoneId zone) {
        return new Row()
                .time("at", step.at().atZone(zone).toOffsetDateTime())
                .text("by", step.by())
                .text("command", step.command());
    }

    /** The document, in Markdown. */
    public static String markdown(Dossier dossier, ZoneId zone) {
        StringBuilder text = new StringBuilder("# ").append(MarkdownOutput.escaped(dossier.name()));
        if (dossier.contact() != null) {
            text.append(", ").append(MarkdownOutput.escaped(dossier.customer().name()));
        }
        text.append("\n\nEverything that is held about them.\n");
        for (Dossier.Section section : dossier.sections()) {
            String heading = ErasureView.noun(section.table(), section.facts().size());
            text.append("\n## ")
                    .append(Character.toUpperCase(heading.charAt(0)))
                    .append(heading.substring(1))
                    .append("\n\n");
            for (Dossier.Fact fact : section.facts()) {
                text.append("- ").append(words(fact)).append('\n');
                Dossier.Step source = fact.source();
                if (source != null) {
                    text.append("  From ").append(said(source, zone)).append('\n');
                }
            }
        }
        text.append("\n## Journal\n\n");
        dossier.journal()
                .forEach(step -> text.append("- ").append(said(step, zone)).append('\n'));
        return text.toString();
    }

    private static String words(Dossier.Fact fact) {
        List<String> words = new ArrayList<>();
        fact.values().forEach((name, value) -> {
            String shown = shown(value);
            if (shown != null) {
                words.add(name.replace('_', ' ') + ": " + MarkdownOutput.escaped(shown.replace('\n', ' ')));
            }
        });
        return String.join("; ", words);
    }

    private static @Nullable String shown(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value == null ? null : value.toString();
    }

    private static String said(Dossier.Step step, ZoneId zone) {
        String at = step.at().atZone(zone).toLocalDateTime().toString().replace('T', ' ');
        return MarkdownOutput.escaped(step.command()) + " (" + MarkdownOutput.escaped(step.by()) + ", "
                + at.substring(0, 16) + ")";
    }
}
