package crm.commands.imports;

import crm.exchange.Input;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a file holds vCards, or else rows: by its name, where that does not say by how it begins. */
final class CardFile {
    private static final int LOOK = 4096;
    private static final Pattern CARD = Pattern.compile("^\\W*BEGIN\\s*:\\s*VCARD", Pattern.CASE_INSENSITIVE);

    private CardFile() {}

    static boolean is(Sources.Source source) throws IOException {
        String name = source.typed().toLowerCase(Locale.ROOT);
        if (name.endsWith(".vcf") || name.endsWith(".vcard")) {
            return true;
        }
        try (Input input = Input.of(source.path())) {
            // Without the bytes that are nothing, UTF-16 reads like the others.
            String start = new String(input.readNBytes(LOOK), StandardCharsets.ISO_8859_1).replace("\0", "");
            return CARD.matcher(start).find();
        }
    }
}
