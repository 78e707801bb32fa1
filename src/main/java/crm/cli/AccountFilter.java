package crm.cli;

import crm.domain.Account;
import crm.domain.BetweenOwners;
import crm.domain.Customer;
import crm.domain.Names;
import crm.domain.Policy;
import crm.domain.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which customers a listing is about: options that {@code crm stale}, {@code crm list} and others share. */
public final class AccountFilter {
    private final Argument<List<String>> owners;
    private final Argument<List<String>> tiers;
    private final @Nullable Argument<List<String>> stages;
    private final Argument<List<String>> interests;
    private final Argument<List<String>> tags;

    public AccountFilter(Syntax syntax) {
        this(syntax, true);
    }

    /** For what is about customers of that stage alone. */
    public static AccountFilter ofCustomers(Syntax syntax) {
        return new AccountFilter(syntax, false);
    }

    private AccountFilter(Syntax syntax, boolean anyStage) {
        owners = syntax.texts("NAME", "only those this colleague looks after, hands over or is to take over", "--owner")
                .completing(Completes.OWNER);
        tiers = syntax.texts("TIER", "only this tier; A,B for several", "--tier")
                .completing(Completes.TIER);
        stages = anyStage
                ? syntax.texts("STAGE", "only this stage; suspect,former for several", "--stage")
                        .completing(Completes.STAGE)
                : null;
        interests = syntax.texts("TOPIC", "only those who care about this", "--interest")
                .completing(Completes.INTEREST);
        tags = syntax.texts("TAG", "only those with this tag", "--tag").completing(Completes.TAG);
    }

    public Chosen choose(Policy policy) {
        List<String> chosenTiers = new ArrayList<>();
        for (String tier : Words.split(tiers.get())) {
            chosenTiers.add(policy.tier(tier));
        }
        return new Chosen(
                folded(owners.get()),
                chosenTiers,
                stages == null ? List.of() : Words.parseAll(Stage.class, "stage", stages.get()),
                folded(interests.get()),
                folded(tags.get()));
    }

    private static List<String> folded(List<String> given) {
        List<String> folded = new ArrayList<>();
        for (String word : Words.split(given)) {
            folded.add(Names.fold(word));
        }
        return folded;
    }

    /** What was chosen; empty lists where anything will do, several words where any of them will. */
    public record Chosen(
            List<String> owners, List<String> tiers, List<Stage> stages, List<String> interests, List<String> tags) {

        /** Whether nothing was chosen: all of them match. */
        public boolean everybody() {
            return owners.isEmpty() && tiers.isEmpty() && stages.isEmpty() && interests.isEmpty() && tags.isEmpty();
        }

        /** Whether it is one of them. A customer between owners is a matter of both of them. */
        public boolean matches(Account account) {
            Customer customer = account.customer();
            return owned(customer, account.concerns().between())
                    && (tiers.isEmpty() || tiers.contains(String.valueOf(customer.tier())))
                    && (stages.isEmpty() || stages.contains(customer.stage()))
                    && any(interests, customer.interests())
                    && any(tags, customer.tags());
        }

        /** Rows of those that match, archived ones too; null where all do. */
        public @Nullable Set<Long> rows(Session session) {
            if (everybody()) {
                return null;
            }
            Set<Long> rows = new HashSet<>();
            for (Account account : session.reading().accounts().all(session.today())) {
                if (matches(account)) {
                    rows.add(account.customer().id());
                }
            }
            return rows;
        }

        /** Those to remind of: not archived, and of a stage that is asked for or worth a reminder. */
        public boolean nags(Account account) {
            Customer customer = account.customer();
            return customer.archived() == null
                    && (!stages.isEmpty() || customer.stage().nagged())
                    && matches(account);
        }

        private boolean owned(Customer customer, @Nullable BetweenOwners between) {
            return owners.isEmpty()
                    || wanted(customer.owner())
                    || (between != null && (wanted(between.from()) || wanted(between.to())));
        }

        private boolean wanted(@Nullable String owner) {
            return owner != null && owners.contains(Names.fold(owner));
        }

        private static boolean any(List<String> wanted, List<String> has) {
            if (wanted.isEmpty()) {
                return true;
            }
            for (String text : has) {
                if (wanted.contains(Names.fold(text))) {
                    return true;
                }
            }
            return false;
        }
    }
}
