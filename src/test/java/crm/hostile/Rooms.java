package crm.hostile;

import crm.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folders in which one command after the other finds all it reads, and none sees what another did. */
final class Rooms {
    private final Path folder;
    private final Map<Path, String> exports = new HashMap<>();
    private int rooms;

    Rooms(Path folder) {
        this.folder = folder;
    }

    /** A new one, with files to import that hold {@code texts} too. */
    Path room(Path store, List<String> texts) throws IOException {
        Path room = Files.createDirectory(folder.resolve("room" + rooms++));
        Files.createDirectory(room.resolve("home"));
        fresh(room, store);
        Files.copy(store, room.resolve("earlier.db"));
        Files.writeString(room.resolve("customers.csv"), table("name,note,tags,owner", "", texts));
        Files.writeString(room.resolve("content.csv"), table("title,note,topics,link", "https://good.example/", texts));
        Files.writeString(room.resolve("touches.csv"), table("note,value,tags,customer,date", "k0,2026-11-20", texts));
        Files.writeString(room.resolve("mail.mbox"), mail(texts));
        Files.writeString(room.resolve("contacts.vcf"), cards(texts));
        Files.writeString(room.resolve("calendar.ics"), calendar(texts));
        Files.writeString(room.resolve("all.jsonl"), exports.computeIfAbsent(store, Rooms::export));
        return room;
    }

    /** The store of the room, as it was at the beginning. */
    static Path fresh(Path room, Path store) throws IOException {
        return Files.copy(store, room.resolve("one.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String export(Path store) {
        return Speech.of(World.Terminal.NONE, store, List.of("export")).out();
    }

    private static String table(String head, String last, List<String> texts) {
        StringBuilder table = new StringBuilder(head).append("\r\n");
        for (String text : texts) {
            String cell = '"' + text.replace("\"", "\"\"") + " x\"";
            table.append((cell + ",").repeat(3))
                    .append(last.isEmpty() ? cell : last)
                    .append("\r\n");
        }
        return table.toString();
    }

    private static String mail(List<String> texts) {
        StringBuilder mail = new StringBuilder();
        int number = 0;
        for (String text : texts) {
            String word =
                    "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
            mail.append("From x@evil.example Sat Nov 21 10:00:00 2026\nFrom: ")
                    .append(word)
                    .append(" <k" + number + "@evil.example>\nTo: ")
                    .append(word)
                    .append(" <kim@firm.example>\nSubject: ")
                    .append(word)
                    .append("\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nMessage-ID: <")
                    .append(number++)
                    .append("@evil.example>\n\n")
                    .append(text)
                    .append("\n\n");
        }
        return mail.toString();
    }

    private static String cards(List<String> texts) {
        StringBuilder cards = new StringBuilder();
        for (String text : texts) {
            String value = escaped(text);
            cards.append("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:" + value + "\r\nORG:" + value + "\r\nNOTE:" + value
                    + "\r\nEMAIL:" + value + "\r\nEND:VCARD\r\n");
        }
        return cards.toString();
    }

    private static String calendar(List<String> texts) {
        StringBuilder events = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        int number = 0;
        for (String text : texts) {
            events.append("BEGIN:VEVENT\r\nUID:" + number++ + "\r\nDTSTART:20261120T100000Z\r\nSUMMARY:" + escaped(text)
                    + "\r\nATTENDEE:mailto:k" + number + "@evil.example\r\nEND:VEVENT\r\n");
        }
        return events.append("END:VCALENDAR\r\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r", "")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }
}
