package crm.report;

import crm.draft.CustomerNews;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What we have done for a customer, what we promised and what comes next: a page to show to that customer. No script is in it. */
public final class CustomerPage {
    private CustomerPage() {}

    public static void write(CustomerNews news, Writer to) throws IOException {
        String style = Part.texts("colours.css", "customer.css");
        Map<String, Object> gaps = new HashMap<>(news.words());
        gaps.put("policy", ContentPolicy.of(style, List.of()));
        gaps.put("style", style);
        Part.template("customer.html").execute(gaps, to);
        to.flush();
    }
}
