package crm.store;

import crm.domain.Noun;
import crm.domain.Noun.Field;
import crm.domain.Noun.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** Says column by column how a noun lies in its table; a column and its field have one name unless two are given. */
final class TableBuilder {
    private final String name;
    private final String file;
    private final String table;
    private final String group;
    private final List<Column> columns = new ArrayList<>();
    private final List<Nouns.Rule> rules = new ArrayList<>();

    TableBuilder(String name, String file, String table, String group) {
        this.name = name;
        this.file = file;
        this.table = table;
        this.group = group;
    }

    /** A column that is never null. */
    TableBuilder plain(String column, Form form) {
        return plain(column, column, form);
    }

    TableBuilder plain(String column, String field, Form form) {
        return add(column, field(field, form, true, List.of()));
    }

    TableBuilder maybe(String column, Form form) {
        return maybe(column, column, form);
    }

    TableBuilder maybe(String column, String field, Form form) {
        return add(column, field(field, form, false, List.of()));
    }

    TableBuilder number(String column, String field, long least, long most) {
        return add(column, new Field(field, Form.WHOLE, true, List.of(), least, most));
    }

    TableBuilder maybe(String column, long least, long most) {
        return add(column, new Field(column, Form.WHOLE, false, List.of(), least, most));
    }

    TableBuilder words(String column, String field, List<String> words) {
        return add(column, field(field, Form.TEXT, true, words));
    }

    TableBuilder word(String column, Enum<?>... constants) {
        return word(column, column, constants);
    }

    TableBuilder word(String column, String field, Enum<?>... constants) {
        return words(column, field, named(constants));
    }

    TableBuilder maybeWord(String column, Enum<?>... constants) {
        return add(column, field(column, Form.TEXT, false, named(constants)));
    }

    /** Some of the words in one column. */
    TableBuilder maybeWords(String column, Enum<?>... constants) {
        return add(column, field(column, Form.WORDS, false, named(constants)));
    }

    TableBuilder time(String field) {
        columns.add(new Column.Time(field(field, Form.MOMENT, false, List.of())));
        return this;
    }

    TableBuilder folded(String column, String of) {
        columns.add(new Column.Folded(column, of));
        return this;
    }

    TableBuilder link(String column, String field, Column.Target to) {
        return link(column, to, false, field(field, Form.TEXT, true, List.of()));
    }

    TableBuilder maybeLink(String column, String field, Column.Target to) {
        return link(column, to, false, field(field, Form.TEXT, false, List.of()));
    }

    /** A link that may lead to a record that comes later. */
    TableBuilder lateLink(String column, String field, Column.Target to) {
        return link(column, to, true, field(field, Form.TEXT, false, List.of()));
    }

    TableBuilder rule(String says, Predicate<Noun.Entry> holds) {
        rules.add(new Nouns.Rule(holds, says));
        return this;
    }

    /** Both are there or neither. */
    TableBuilder together(String one, String other) {
        return rule(
                one + " and " + other + " go together",
                entry -> (entry.value(one) == null) == (entry.value(other) == null));
    }

    /** {@code day} says when it was settled, which it is unless its state is {@code open}. */
    TableBuilder settled(String state, String open, String day) {
        return rule(
                day + " is for what is not " + open,
                entry -> Objects.equals(entry.value(state), open) == (entry.value(day) == null));
    }

    Nouns.Table done() {
        List<Field> fields = new ArrayList<>();
        for (Column column : columns) {
            Field field = column.field();
            if (field != null) {
                fields.add(field);
            }
        }
        return new Nouns.Table(new Noun(name, file, group, fields), table, List.copyOf(columns), List.copyOf(rules));
    }

    private TableBuilder add(String column, Field field) {
        columns.add(new Column.Plain(column, field));
        return this;
    }

    private TableBuilder link(String column, Column.Target to, boolean late, Field field) {
        columns.add(new Column.Link(column, to, late, field));
        return this;
    }

    private static Field field(String name, Form form, boolean required, List<String> words) {
        return new Field(name, form, required, words, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static List<String> named(Enum<?>... constants) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }
}
