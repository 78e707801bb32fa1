package crm.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds customers, or people, that stand there twice. Never compares each with each: only those are compared that share
 * something, or whose names are the same once a letter is left out of each.
 */
public final class Twins {
    /** Of more than so many that share something each is paired with the first one only. */
    private static final int CROWD = 12;

    /** Names shorter than this are alike by chance. */
    private static final int LONG_ENOUGH = 5;

    /** Why two may be the same, and how much that says: 1 would be certain. */
    public enum Reason {
        SAME_EMAIL("same e-mail address", 0.9),
        SAME_PHONE("same phone number", 0.8),
        SAME_NAME("same name", 0.8),
        SAME_WORDS("same words in another order", 0.7),
        SAME_DOMAIN("same domain", 0.5),
        SIMILAR_NAME("names a letter apart", 0.4);

        private final String words;
        private final double weight;

        Reason(String words, double weight) {
            this.words = words;
            this.weight = weight;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A customer or a person.
     *
     * @param shown what it is called in answers: a key, or {@code acme/Dana}
     * @param group of two that have different groups a mere likeness of their names says nothing
     * @param names all that it answers to, without legal forms
     * @param emails folded
     * @param domains its own, not those that anybody can have an address at
     * @param phones in the form in which they are compared
     */
    public record One(
            String shown,
            String name,
            long group,
            Set<String> names,
            Set<String> emails,
            Set<String> domains,
            Set<String> phones) {}

    /** Why, and what it is that they share. */
    public record Because(Reason reason, String what) {}

    /**
     * Two that are likely the same.
     *
     * @param strength between 0 and 1
     */
    public record Pair(One first, One second, List<Because> because, double strength) {}

    private final List<One> all;
    private final Map<Long, Map<Reason, String>> pairs = new LinkedHashMap<>();

    private Twins(List<One> all) {
        this.all = all;
    }

    /** The pairs, the surest first; no pair twice. */
    public static List<Pair> among(List<One> all) {
        return new Twins(all).found();
    }

    /** A name as it is compared: folded, without article and legal form. */
    public static String core(String name) {
        return KeyMaker.core(name);
    }

    private List<Pair> found() {
        Map<String, List<Integer>> emails = new HashMap<>();
        Map<String, List<Integer>> phones = new HashMap<>();
        Map<String, List<Integer>> domains = new HashMap<>();
        Map<String, List<Integer>> names = new HashMap<>();
        Map<String, List<Integer>> words = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            One one = all.get(index);
            put(index, one.emails, emails);
            put(index, one.phones, phones);
            put(index, one.domains, domains);
            for (String name : one.names) {
                put(index, Set.of(one.group + " " + name), names);
                List<String> parts = new ArrayList<>(List.of(name.split(" ")));
                if (parts.size() > 1) {
                    Collections.sort(parts);
                    put(index, Set.of(one.group + " " + String.join(" ", parts)), words);
                }
            }
        }
        share(emails, Reason.SAME_EMAIL);
        share(phones, Reason.SAME_PHONE);
        share(names, Reason.SAME_NAME);
        share(words, Reason.SAME_WORDS);
        share(domains, Reason.SAME_DOMAIN);
        similar();
        List<Pair> answer = new ArrayList<>();
        pairs.forEach((pair, because) -> answer.add(pair(pair, because)));
        answer.sort(Comparator.comparingDouble((Pair pair) -> -pair.strength)
                .thenComparing(pair -> pair.first.shown)
                .thenComparing(pair -> pair.second.shown));
        return answer;
    }

    private static void put(int index, Set<String> texts, Map<String, List<Integer>> to) {
        for (String text : texts) {
            List<Integer> there = to.computeIfAbsent(text, key -> new ArrayList<>(1));
            if (there.isEmpty() || there.get(there.size() - 1) != index) {
                there.add(index);
            }
        }
    }

    private void share(Map<String, List<Integer>> by, Reason reason) {
        by.forEach((text, sharing) -> {
            boolean name = reason == Reason.SAME_NAME || reason == Reason.SAME_WORDS;
            each(
                    sharing,
                    (one, other) -> because(one, other, reason, name ? text.substring(text.indexOf(' ') + 1) : text));
        });
    }

    private interface Both {
        void of(int one, int other);
    }

    private static void each(List<Integer> sharing, Both both) {
        int firsts = sharing.size() > CROWD ? 1 : sharing.size();
        for (int one = 0; one < firsts; one++) {
            for (int other = one + 1; other < sharing.size(); other++) {
                both.of(sharing.get(one), sharing.get(other));
            }
        }
    }

    private void because(int one, int other, Reason reason, String what) {
        long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        Map<Reason, String> because = pairs.computeIfAbsent(pair, key -> new LinkedHashMap<>());
        if (reason != Reason.SAME_WORDS || !because.containsKey(Reason.SAME_NAME)) {
            because.putIfAbsent(reason, what);
        }
    }

    /** Names that are a slip of one letter apart, two letters exchanged among them, are alike once each lacks one letter. */
    private void similar() {
        Map<Long, List<Integer>> lacking = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            One one = all.get(index);
            Set<Long> seen = new HashSet<>();
            for (String name : one.names) {
                if (name.length() >= LONG_ENOUGH) {
                    seen.add(hash(one.group, name, -1));
                    for (int gap = 0; gap < name.length(); gap++) {
                        seen.add(hash(one.group, name, gap));
                    }
                }
            }
            for (long hash : seen) {
                lacking.computeIfAbsent(hash, key -> new ArrayList<>(1)).add(index);
            }
        }
        for (List<Integer> sharing : lacking.values()) {
            each(sharing, this::compare);
        }
    }

    private static long hash(long group, String name, int gap) {
        long hash = group * 1_000_003L + 7;
        for (int index = 0; index < name.length(); index++) {
            if (index != gap) {
                hash = hash * 0x100000001B3L ^ name.charAt(index);
            }
        }
        return hash;
    }

    private void compare(int one, int other) {
        long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
        Map<Reason, String> because = pairs.getOrDefault(pair, Map.of());
        if (because.containsKey(Reason.SAME_NAME)
                || because.containsKey(Reason.SAME_WORDS)
                || because.containsKey(Reason.SIMILAR_NAME)
                || all.get(one).group != all.get(other).group) {
            return;
        }
        for (String name : all.get(one).names) {
            for (String near : all.get(other).names) {
                boolean numbered = digits(name) != digits(near) || !sameDigits(name, near);
                if (name.length() >= LONG_ENOUGH && !numbered && Nearest.distance(name, near) == 1) {
                    because(one, other, Reason.SIMILAR_NAME, name + ", " + near);
                    return;
                }
            }
        }
    }

    private static long digits(String name) {
        return name.chars().filter(Character::isDigit).count();
    }

    /** {@code Plant 1} and {@code Plant 2} are two, however near their names. */
    private static boolean sameDigits(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }

    private Pair pair(long pair, Map<Reason, String> reasons) {
        One first = all.get((int) (pair >> 32));
        One second = all.get((int) pair);
        List<Because> because = new ArrayList<>();
        double doubt = 1;
        for (Reason reason : Reason.values()) {
            String what = reasons.get(reason);
            if (what != null) {
                because.add(new Because(reason, what));
                doubt *= 1 - reason.weight;
            }
        }
        return new Pair(first, second, because, 1 - doubt);
    }

    /** Folds what may be empty away. */
    static Set<String> cores(List<String> names) {
        Set<String> cores = new LinkedHashSet<>();
        for (String name : names) {
            String core = core(name);
            if (!core.isEmpty()) {
                cores.add(core);
            }
        }
        return cores;
    }

    /** A customer with the addresses and numbers of its people. */
    public static One customer(
            Customer.Ref customer, List<String> names, Set<String> emails, Set<String> domains, Set<String> phones) {
        Set<String> own = new LinkedHashSet<>();
        for (String domain : domains) {
            if (!MailHosts.isOpenToAll(domain)) {
                own.add(domain);
            }
        }
        return new One(customer.key(), customer.name(), 0, cores(names), emails, own, phones);
    }

    /** A person; of two at different customers only what they can be reached at says anything. */
    public static One person(Contact contact, Set<String> phones) {
        Set<String> emails = new LinkedHashSet<>();
        contact.all(Contact.Sort.EMAIL).forEach(email -> emails.add(Names.fold(email)));
        return new One(
                contact.path(),
                contact.name(),
                contact.customer().id(),
                cores(List.of(contact.name())),
                emails,
                Set.of(),
                phones);
    }
}
