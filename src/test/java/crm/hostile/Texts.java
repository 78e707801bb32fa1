package crm.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code texts.txt} holds, which says itself how it is written. */
public final class Texts {
    private static final Pattern EACH = Pattern.compile("\\\\each\\{(\\p{XDigit}+)\\.\\.(\\p{XDigit}+)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{(\\p{XDigit}+)}|(.))");

    private Texts() {}

    /** By group, as they stand. */
    public static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> group = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                group = groups.computeIfAbsent(line.substring(3, line.indexOf(':')), name -> new ArrayList<>());
            } else if (!line.isEmpty() && !groups.isEmpty()) {
                read(line, group);
            }
        }
        return groups;
    }

    public static List<String> group(String name) {
        return Objects.requireNonNull(groups().get(name), name);
    }

    public static List<String> all() {
        return groups().values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The first, the middle and the last of each group. */
    public static List<String> few() {
        return groups().values().stream()
                .flatMap(group ->
                        List.of(group.get(0), group.get(group.size() / 2), group.get(group.size() - 1)).stream())
                .distinct()
                .toList();
    }

    private static void read(String line, List<String> group) {
        Matcher each = EACH.matcher(line);
        if (!each.find()) {
            group.add(unescaped(line));
            return;
        }
        int last = Integer.parseInt(each.group(2), 16);
        for (int character = Integer.parseInt(each.group(1), 16); character <= last; character++) {
            String one = "\\\\u{" + Integer.toHexString(character) + "}";
            group.add(unescaped(each.replaceFirst(one)));
        }
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1), escape.group(2))));
    }

    private static String unescaped(String code, String letter) {
        if (code != null) {
            return Character.toString(Integer.parseInt(code, 16));
        }
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "\\" -> "\\";
            default -> throw new IllegalArgumentException("\\" + letter + " is no escape");
        };
    }

    private static List<String> lines() {
        try (InputStream texts = Texts.class.getResourceAsStream("texts.txt")) {
            String all = new String(Objects.requireNonNull(texts).readAllBytes(), StandardCharsets.UTF_8);
            return List.of(all.split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
