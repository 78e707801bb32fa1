package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds which field of ours: by our name for it, by what other programs call it, or as it was said. */
public final class Heading {
    private static final String VALUE = " - Value";
    private static final List<String> LABELS = List.of(" - Type", " - Label");

    private final Fields fields;
    private final Map<String, String> said;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final BitSet filled = new BitSet();
    private List<String> columns = List.of();
    private int known = -1;

    /** {@code said} are pairs of theirs and ours, such as {@code Kunde=name}. */
    public Heading(Fields fields, List<String> said) {
        this.fields = fields;
        this.said = new HashMap<>();
        for (String pair : said) {
            int equals = pair.lastIndexOf('=');
            String ours = pair.substring(equals + 1).strip();
            if (equals < 1 || (!ours.isEmpty() && !fields.names().containsKey(ours))) {
                throw new CrmException(new Failure.Usage(
                        "--map '" + pair + "' says no column and field",
                        "write it theirs=ours (nothing after = leaves a column out); ours is one of "
                                + String.join(", ", fields.names().keySet())));
            }
            this.said.put(plain(pair.substring(0, equals)), ours);
        }
    }

    /** Places the columns of a sheet; cheap where nothing is new. */
    public void of(Sheet sheet) {
        if (sheet.columns().size() == known) {
            return;
        }
        columns = List.copyOf(sheet.columns());
        known = columns.size();
        places.clear();
        Map<String, Integer> theirs = new HashMap<>();
        for (int index = 0; index < known; index++) {
            theirs.putIfAbsent(plain(columns.get(index)), index);
        }
        said.forEach((their, our) -> {
            Integer place = theirs.remove(their);
            if (place != null && !our.isEmpty()) {
                places.computeIfAbsent(our, field -> new ArrayList<>()).add(place);
            }
        });
        fields.names().forEach((field, synonyms) -> place(field, synonyms, theirs));
    }

    private void place(String field, List<String> synonyms, Map<String, Integer> theirs) {
        List<Integer> found = new ArrayList<>();
        add(found, theirs.get(plain(field)));
        synonyms.forEach(synonym -> add(found, theirs.get(plain(synonym))));
        if (fields.several().contains(field)) {
            List<Integer> all = places.computeIfAbsent(field, name -> new ArrayList<>());
            found.forEach(place -> add(all, place));
            places.values().removeIf(List::isEmpty);
        } else if (!found.isEmpty()) {
            places.putIfAbsent(field, List.of(found.get(0)));
        }
    }

    private static void add(List<Integer> places, @Nullable Integer place) {
        if (place != null && !places.contains(place)) {
            places.add(place);
        }
    }

    /** Takes note of which columns hold anything, and lets the order of day and month be learned from those with dates. */
    public void learn(Sheet.Line line, DateOrder order) {
        for (int column = filled.nextClearBit(0);
                column < line.cells().size();
                column = filled.nextClearBit(column + 1)) {
            filled.set(column, !line.cells().get(column).isBlank());
        }
        for (String field : fields.days()) {
            String cell = cell(line, field);
            if (cell != null) {
                order.learn(cell);
            }
        }
    }

    /** The first column of a field; -1 where there is none. */
    int column(String field) {
        List<Integer> all = columns(field);
        return all.isEmpty() ? -1 : all.get(0);
    }

    /** All columns of a field. */
    List<Integer> columns(String field) {
        return places.getOrDefault(field, List.of());
    }

    /** The text of a field in a row, the first that there is; null where it is empty or there is no such column. */
    @Nullable
    String cell(Sheet.Line line, String field) {
        for (int column : columns(field)) {
            String cell = line.cell(column);
            if (cell != null) {
                return cell;
            }
        }
        return null;
    }

    /** What a row says of the sort of thing that stands in a column, as Google does beside each; null for nothing. */
    @Nullable
    String label(Sheet.Line line, int column) {
        String name = columns.get(column);
        for (String label : LABELS) {
            int place = name.endsWith(VALUE)
                    ? columns.indexOf(name.substring(0, name.length() - VALUE.length()) + label)
                    : -1;
            if (place >= 0) {
                return line.cell(place);
            }
        }
        return null;
    }

    /** Whether there are headings, and none that is known. */
    public boolean foreign() {
        return places.isEmpty() && !columns.isEmpty();
    }

    /** What was told by another name than ours: {@code Company name is read as name}. */
    public List<String> translated() {
        List<String> translated = new ArrayList<>();
        for (String field : fields.names().keySet()) {
            for (int place : columns(field)) {
                String theirs = plain(columns.get(place));
                // one of several is no other name
                boolean ours = plain(field).equals(theirs) || plain(field).equals(theirs + 's');
                if (!ours && (filled.get(place) || place == column(field))) {
                    translated.add(columns.get(place) + " as " + field);
                }
            }
        }
        return translated;
    }

    /** The headings over something that none of our fields stands for: what is under them is not read. */
    public List<String> strangers() {
        List<String> strangers = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            int place = index;
            boolean read = places.values().stream().anyMatch(all -> all.contains(place));
            if (filled.get(index) && !read && !isLabel(columns.get(index))) {
                strangers.add(columns.get(index));
            }
        }
        return strangers;
    }

    /** Whether it says what stands in the column beside it. */
    private boolean isLabel(String column) {
        return LABELS.stream()
                .anyMatch(label -> column.endsWith(label)
                        && columns.contains(column.substring(0, column.length() - label.length()) + VALUE));
    }

    /** Letters and digits alone, without case and accents. */
    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder();
        Names.fold(heading).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
