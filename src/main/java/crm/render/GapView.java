package crm.render;

import crm.domain.Customer;
import crm.domain.Gap;
import java.util.ArrayList;
import java.util.List;

/** An interest that nothing in the library fits. */
public final class GapView {
    public static final View<Gap> VIEW = View.<Gap>of("interest", GapView::row)
            .header("interest", "count", "customers")
            .column("interest", "INTEREST", null, gap -> Theme.Role.STRONG)
            .column("count", "CUSTOMERS")
            .column("customers", "WHO");

    private GapView() {}

    private static Row row(Gap gap) {
        List<String> keys = new ArrayList<>();
        for (Customer.Ref customer : gap.customers()) {
            keys.add(customer.key());
        }
        return new Row()
                .text("interest", gap.interest())
                .count("count", keys.size())
                .words("customers", keys);
    }
}
