package crm.exchange.table;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds which field of ours: by our name for it, by what other programs call it, or as it was said. */
public final class Heading {
    private final Map<String, List<String>> fields;
    private final Map<String, String> said;
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> columns = List.of();
    private int known = -1;

    /**
     * @param fields each field of ours and what else it is called, the likelier first; order and sign do not matter,
     *     {@code Annual Revenue} and {@code annual_revenue} are one
     * @param said pairs of theirs and ours, such as {@code Kunde=name}
     */
    public Heading(Map<String, List<String>> fields, List<String> said) {
        this.fields = fields;
        this.said = new HashMap<>();
        for (String pair : said) {
            int equals = pair.lastIndexOf('=');
            String ours = pair.substring(equals + 1).strip();
            if (equals < 1 || (!ours.isEmpty() && !fields.containsKey(ours))) {
                throw new CrmException(new Failure.Usage(
                        "--map '" + pair + "' says no column and field",
                        "write it theirs=ours (nothing after = leaves a column out); ours is one of "
                                + String.join(", ", fields.keySet())));
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
                places.put(our, place);
            }
        });
        fields.forEach((field, synonyms) -> place(field, synonyms, theirs));
    }

    private void place(String field, List<String> synonyms, Map<String, Integer> theirs) {
        Integer place = theirs.get(plain(field));
        for (int index = 0; place == null && index < synonyms.size(); index++) {
            place = theirs.get(plain(synonyms.get(index)));
        }
        if (place != null) {
            places.putIfAbsent(field, place);
        }
    }

    /** The column of a field; -1 where there is none. */
    int column(String field) {
        return places.getOrDefault(field, -1);
    }

    /** The text of a field in a row; null where it is empty or there is no such column. */
    @Nullable
    String cell(Sheet.Line line, String field) {
        return line.cell(column(field));
    }

    /** The fields that there are columns for. */
    public List<String> found() {
        return fields.keySet().stream().filter(places::containsKey).toList();
    }

    /** What was told by another name than ours: {@code Company name is read as name}. */
    public List<String> translated() {
        List<String> translated = new ArrayList<>();
        for (String field : fields.keySet()) {
            int place = column(field);
            if (place >= 0 && !plain(columns.get(place)).equals(plain(field))) {
                translated.add(columns.get(place) + " as " + field);
            }
        }
        return translated;
    }

    /** The headings that none of our fields stands for: what is under them is not read. */
    public List<String> strangers() {
        List<String> strangers = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            if (!places.containsValue(index)) {
                strangers.add(columns.get(index));
            }
        }
        return strangers;
    }

    /** Letters and digits alone, without case and accents. */
    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder();
        Names.fold(heading).codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
