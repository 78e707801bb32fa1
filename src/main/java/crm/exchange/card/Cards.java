package crm.exchange.card;

import crm.domain.Card;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Blocks;
import crm.exchange.Input;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cards of a file, one after the other: vCard 2.1, 3.0 and 4.0 as phones, Outlook, Google and Apple write them. A card
 * that is broken is told as such and the next one is read.
 */
public final class Cards implements Closeable {
    private static final Charset OLD = Charset.forName("windows-1252");

    private final Input input;
    private final Blocks blocks;

    public Cards(Input input) throws IOException {
        this.input = input;
        this.blocks = new Blocks(input, Set.of("VCARD"), Set.of());
    }

    /** The next card; null at the end. A {@link Failure.BadData} at the end of a file that holds something else. */
    public @Nullable Card next() throws IOException {
        Blocks.Block block = blocks.next();
        if (block == null) {
            if (!blocks.any() && !blocks.blank()) {
                throw new CrmException(new Failure.BadData(input.name(), "holds no vCard"));
            }
            return null;
        }
        if (block.flaw() != null) {
            return Card.unusable(block.line(), "", "broken: it " + block.flaw());
        }
        try {
            VCard card = parsed(block.text());
            return card == null ? Card.unusable(block.line(), "", "broken") : new CardFields(card).card(block.line());
        } catch (CrmException e) {
            return Card.unusable(block.line(), "", "broken: " + e.failure().message());
        } catch (RuntimeException e) {
            // The reader's own way to refuse what no grammar allows.
            return Card.unusable(block.line(), "", "broken");
        }
    }

    /** What is quoted-printable without a charset is UTF-8, else that of old programs of the West. */
    private static @Nullable VCard parsed(String text) throws IOException {
        VCard card = parsed(text, StandardCharsets.UTF_8);
        boolean old = text.toUpperCase(java.util.Locale.ROOT).contains("QUOTED-PRINTABLE")
                && card != null
                && card.toString().indexOf('\uFFFD') >= 0;
        return old ? parsed(text, OLD) : card;
    }

    private static @Nullable VCard parsed(String text, Charset quoted) throws IOException {
        try (VCardReader reader = new VCardReader(text, VCardVersion.V3_0)) {
            reader.setDefaultQuotedPrintableCharset(quoted);
            return reader.readNext();
        }
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
