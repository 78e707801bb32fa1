package crm.render;

import crm.domain.Figure;
import java.util.List;

/** What figures come to. */
final class Amounts {
    private Amounts() {}

    /** 0 where there is nothing to count. */
    static double of(Figure figure) {
        Double amount = figure.amount();
        return amount == null ? 0 : amount;
    }

    /** The whole it is a part of; 0 where it is none. */
    static double whole(Figure figure) {
        Double of = figure.of();
        return of == null ? 0 : of;
    }

    static double sum(List<Figure> figures) {
        return figures.stream().mapToDouble(Amounts::of).sum();
    }

    static double wholes(List<Figure> figures) {
        return figures.stream().mapToDouble(Amounts::whole).sum();
    }

    /** The highest; 0 where there is none. */
    static double most(List<Figure> figures) {
        return figures.stream().mapToDouble(Amounts::of).max().orElse(0);
    }
}
