package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Brief;
import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Handoff;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoffBriefTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Customer CUSTOMER = Customer.named("acme", "Acme <b>", TODAY)
            .with()
            .dealings(
                    new Dealings("no scrap", null, "gauges", "30 days net.", Dealings.Pays.LATE, false, "every spring"))
            .interests(List.of("gauges"))
            .build();

    private static HandoffBrief brief() {
        Handoff handoff = new Handoff(
                "h1",
                CUSTOMER.ref(),
                null,
                "Mira",
                LocalDate.of(2026, 11, 20),
                "in a hurry",
                List.of(Handoff.Must.GOAL, Handoff.Must.DOCUMENTS),
                "# call\nthem",
                Handoff.State.REJECTED,
                TODAY,
                "what spec?");
        Contact dana = new Contact(
                1,
                CUSTOMER.ref(),
                "Dana",
                Contact.Role.DECISION_MAKER,
                Channel.CALL,
                "not before ten.",
                TODAY,
                null,
                TODAY,
                List.of(new Contact.Detail(Contact.Sort.EMAIL, "dana@acme.example", TODAY)));
        return new HandoffBrief(
                handoff,
                new Brief(
                        CUSTOMER,
                        List.of(new Brief.Promise(
                                "p1",
                                true,
                                "Kim",
                                "Dana",
                                "the *plan*",
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 11, 1),
                                "300",
                                null,
                                "open",
                                null)),
                        List.of(
                                new Brief.Paper("contract", "Contract", "https://acme.example/c?a=1&b=2", "2"),
                                new Brief.Paper("specification", "Spec", "/home/kim/spec.pdf", null)),
                        List.of(dana),
                        List.of(new Brief.Danger("they look around", "high", "Kim", TODAY, "visit them")),
                        List.of()),
                TODAY);
    }

    @Test
    void text() {
        assertThat(brief().text()).isEqualTo("""
                Handoff: Acme <b>
                To Mira, started on 20 November 2026, rejected on 21 November 2026.
                Rejected because: what spec?
                Started although not all was there (goal and documents), because: in a
                hurry.
                # call them.

                What they want
                - Goal: no scrap
                - Success is: not known

                What was sold
                - Bought: gauges
                - Terms: 30 days net
                - Buys: every spring
                - Pays: late
                - Does not ask for discounts

                Promises
                - Late: we promised Dana: the *plan*, due 20 November 2026 (first 1
                  November 2026), price 300 (Kim)

                Final documents
                - Contract: Contract, version 2 https://acme.example/c?a=1&b=2
                - Specification: Spec, /home/kim/spec.pdf

                People
                - Dana (decision-maker); best reached by call; dana@acme.example; not
                  before ten
                - They care about gauges

                Open risks
                - High: they look around, since 21 November 2026 (Kim); next: visit them

                Last touches
                None.
                """);
    }

    @Test
    void nothingStoredIsMarkup() {
        assertThat(brief().markdown())
                .startsWith("# Handoff: Acme \\<b\\>\n\n")
                .contains("\n\\# call them.\n")
                .contains("the \\*plan\\*, due")
                .contains("- Contract: Contract, version 2 <https://acme.example/c?a=1&b=2>\n")
                .endsWith("## Last touches\n\nNone.\n");
        assertThat(brief().html())
                .contains("<h1>Handoff: Acme &lt;b&gt;</h1>")
                .contains("<a href=\"https://acme.example/c?a=1&amp;b=2\">")
                .doesNotContain("<b>");
    }
}
