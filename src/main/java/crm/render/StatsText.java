package crm.render;

import crm.domain.Figure;
import crm.domain.Measure;
import crm.domain.Period;
import crm.domain.Stats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a period went, as small charts with a sentence each, for people. */
public final class StatsText {
    /** Cells of the text where no terminal says how many it has. */
    private static final int USUAL = 80;
    /** A chart narrower than this is not put beside another. */
    private static final int NARROWEST = 56;

    private static final int LEAST = 24;
    private static final double HOUR = 60;

    private final Stats stats;
    private final Theme theme;
    private final int cells;

    private StatsText(Stats stats, Theme theme, Screen screen) {
        this.stats = stats;
        this.theme = theme;
        this.cells = screen.columns() == 0 ? USUAL : Math.max(LEAST, screen.columns());
    }

    /** Lines ready to print; {@code whose} says what they are about. */
    public static List<String> of(Stats stats, String whose, Theme theme, Screen screen) {
        StatsText text = new StatsText(stats, theme, screen);
        List<String> lines = new ArrayList<>(
                text.block(whose, text.span(stats.period()), text.cells).lines());
        List<Block> beside = new ArrayList<>();
        int half = Block.half(text.cells);
        boolean two = half >= NARROWEST;
        for (Measure measure : Measure.values()) {
            List<Figure> figures = stats.of(measure);
            if (measure == Measure.VALUE && stats.figures().containsKey(measure)) {
                lines.add("");
                lines.addAll(text.chart(measure, figures, text.cells).lines());
            } else if (stats.figures().containsKey(measure)) {
                beside.add(text.chart(measure, figures, two ? half : text.cells));
            }
        }
        for (int index = 0; index < beside.size(); index += two ? 2 : 1) {
            Block block = beside.get(index);
            lines.add("");
            lines.addAll(
                    (two && index + 1 < beside.size() ? block.beside(beside.get(index + 1), half) : block).lines());
        }
        return lines;
    }

    private Block chart(Measure measure, List<Figure> figures, int width) {
        return switch (measure) {
            case VALUE -> value(figures, width);
            case SHARE -> share(figures, width);
            case STALE -> stale(figures, width);
            case PROMISES -> promises(figures, width);
            case RESPONSES -> responses(figures, width);
            case TIERS -> tiers(figures, width);
            case COLLEAGUES -> colleagues(figures, width);
        };
    }

    private Block value(List<Figure> days, int width) {
        double sum = Amounts.sum(days);
        if (sum == 0) {
            return block("Value given", "nothing of value was given", width);
        }
        HeatMap map = new HeatMap(days, width);
        long busy = days.stream().filter(day -> Amounts.of(day) > 0).count();
        String sentence = Ages.amount(Math.round(sum), "touch", "touches") + " of value, on " + busy + " of "
                + days.size() + " days" + shownSince(map.since(), days.get(0).since());
        Block block = block("Value given", sentence, width);
        map.draw(block, theme, width);
        return block;
    }

    private Block share(List<Figure> months, int width) {
        return parts(
                "Value share", months, " touches gave something of value, by month", "there were no touches", width);
    }

    private Block promises(List<Figure> months, int width) {
        return parts(
                "Promises kept on time",
                months,
                " promises of ours, by the month they fell due",
                "no promise of ours fell due",
                width);
    }

    /** Parts of a whole from 0 to 100 %. */
    private Block parts(String title, List<Figure> months, String what, String nothing, int width) {
        double whole = Amounts.wholes(months);
        if (whole == 0) {
            return block(title, nothing, width);
        }
        double sum = Amounts.sum(months);
        List<ColumnChart.Column> columns = months.stream()
                .map(month -> new ColumnChart.Column(month.until(), month.share()))
                .toList();
        ColumnChart chart = new ColumnChart(columns, 1, "100 %", "0 %", width);
        boolean gaps = months.stream().anyMatch(month -> month.share() == null);
        String sentence = Percent.of(sum / whole) + ": " + whole(sum) + " of " + whole(whole) + what
                + (gaps ? "; " + Spark.NONE + " none" : "") + shownSince(chart, months);
        Block block = block(title, sentence, width);
        chart.draw(block, theme, Theme.Role.GOOD);
        return block;
    }

    private Block stale(List<Figure> weeks, int width) {
        if (Amounts.wholes(weeks) == 0) {
            return block("Stale or never given anything", "there were no customers", width);
        }
        double most = Amounts.most(weeks);
        List<ColumnChart.Column> columns = weeks.stream()
                .map(week -> new ColumnChart.Column(week.until(), week.amount()))
                .toList();
        ColumnChart chart = new ColumnChart(columns, Math.max(1, most), whole(most), "0", width);
        Figure now = weeks.get(weeks.size() - 1);
        Figure worst = now;
        for (Figure week : weeks) {
            worst = Amounts.of(week) > Amounts.of(worst) ? week : worst;
        }
        String sentence = whole(Amounts.of(now)) + " of " + whole(Amounts.whole(now)) + " customers on " + now.until()
                + (worst.equals(now)
                        ? ", the most of all weeks"
                        : "; most were " + whole(most) + " on " + worst.until())
                + shownSince(chart, weeks);
        Block block = block("Stale or never given anything", sentence, width);
        chart.draw(block, theme, Theme.Role.WARN);
        return block;
    }

    private Block responses(List<Figure> months, int width) {
        double most = Amounts.most(months);
        Figure last = null;
        for (Figure month : months) {
            last = month.amount() == null ? last : month;
        }
        if (last == null) {
            return block("Response time", "nothing was asked and answered", width);
        }
        double hours = Math.max(1, Math.ceil(most / HOUR));
        List<ColumnChart.Column> columns = months.stream()
                .map(month -> new ColumnChart.Column(month.until(), month.amount()))
                .toList();
        ColumnChart chart = new ColumnChart(columns, hours * HOUR, whole(hours) + " h", "0 h", width);
        String sentence = "half were answered within " + ResponseView.hours((long) Amounts.of(last))
                + " of business in " + TimeAxis.name(last.until().getMonth()) + "; median, by the month they asked"
                + shownSince(chart, months);
        Block block = block("Response time", sentence, width);
        chart.draw(block, theme, null);
        return block;
    }

    private Block tiers(List<Figure> figures, int width) {
        if (Amounts.wholes(figures) == 0) {
            return block("Tiers", "there are no customers", width);
        }
        Block block = block("Tiers", "what part of all each tier gets, and what part of the revenue it is", width);
        String before = "";
        int room = Math.max(4, width - 24);
        int tierWidth = 8;
        for (Figure figure : figures) {
            String tier = figure.name() == null ? "no tier" : "tier " + Sanitizer.line(figure.name());
            Double share = figure.share();
            double part = share == null ? 0 : share;
            String bar = bar(part, room);
            boolean pays = figure.unit() == Figure.Unit.ANNUAL_VALUE;
            block.add(new Block.Line(theme)
                    .add(Theme.Role.STRONG, tier.equals(before) ? "" : CellWidth.cut(tier, tierWidth))
                    .to(tierWidth + 1)
                    .add(Theme.Role.DIM, unit(figure.unit()))
                    .to(tierWidth + 10)
                    .add(pays ? null : Theme.Role.GOOD, bar)
                    .add((bar.isEmpty() ? "" : " ") + (share == null ? "-" : Percent.of(part))));
            before = tier;
        }
        return block;
    }

    private static String unit(Figure.Unit unit) {
        return switch (unit) {
            case TOUCHES -> "touches";
            case TOUCHES_OF_VALUE -> "of value";
            default -> "revenue";
        };
    }

    /** In half cells, so that it is told apart from the one above. */
    private static String bar(double part, int cells) {
        int halves = part <= 0 ? 0 : (int) Math.max(1, Math.round(part * cells * 2));
        return "█".repeat(halves / 2) + "▌".repeat(halves % 2);
    }

    private Block colleagues(List<Figure> figures, int width) {
        Map<String, List<Figure>> byName = new LinkedHashMap<>();
        for (Figure figure : figures) {
            byName.computeIfAbsent(String.valueOf(figure.name()), name -> new ArrayList<>())
                    .add(figure);
        }
        if (byName.isEmpty()) {
            return block("Colleagues", "nobody logged a touch", width);
        }
        int names = Math.min(
                width / 4,
                byName.keySet().stream()
                        .mapToInt(name -> CellWidth.of(Sanitizer.line(name)))
                        .max()
                        .orElse(0));
        YearLine.Scale scale = YearLine.scale(byName.values(), width - names - 12);
        Block block = block(
                "Colleagues",
                "touches of value, " + scale.sentence()
                        + shownSince(scale.since(), stats.period().since()),
                width);
        byName.forEach((name, weeks) -> block.add(new Block.Line(theme)
                .add(Theme.Role.STRONG, CellWidth.cut(Sanitizer.line(name), Math.max(1, names)))
                .to(names + 1)
                .add(Theme.Role.GOOD, scale.line(weeks))
                .add(" " + whole(Amounts.sum(weeks)) + " of " + whole(Amounts.wholes(weeks)))));
        return block;
    }

    /** A title and a sentence under it. */
    private Block block(String title, String sentence, int width) {
        Block block = new Block();
        block.add(new Block.Line(theme).add(Theme.Role.STRONG, CellWidth.cut(Sanitizer.line(title), width)));
        for (String line : Wrapping.of(Sanitizer.line(sentence), new Screen(width, true), 0)) {
            block.add(new Block.Line(theme).add(Theme.Role.DIM, line));
        }
        return block;
    }

    private String span(Period period) {
        return period.since() + " to " + period.until();
    }

    private static String shownSince(ColumnChart chart, List<Figure> figures) {
        return shownSince(
                figures.get(chart.first(figures.size())).since(), figures.get(0).since());
    }

    /** Where there is no room for all of it. */
    private static String shownSince(LocalDate shown, LocalDate first) {
        return shown.isAfter(first) ? "; shown since " + shown : "";
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }
}
