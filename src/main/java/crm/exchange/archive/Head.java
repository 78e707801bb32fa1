package crm.exchange.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.util.Map;

/**
 * What stands before an export.
 *
 * @param version of the format; a higher one than {@link #VERSION} cannot be read
 * @param what was asked for, such as {@code all}
 * @param schema the number of the store's schema, for people
 * @param written the time, as text
 * @param raw whether text that looks like a formula stands in sheets as it is
 */
record Head(int version, String what, int schema, String written, boolean raw) {
    /** The format that we write. Fields may be added to it; whatever else changes makes it another. */
    static final int VERSION = 1;

    /** Stands where the name of a noun does, in the line before the first record. */
    static final String BEGIN = "export";

    /** The same, in the line after the last. */
    static final String END = "end";

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(20_000_000)
                    .maxNumberLength(1000)
                    .build())
            .build();

    /** Writes the fields into an object that is open. */
    void write(JsonGenerator json) throws IOException {
        json.writeStringField("noun", BEGIN);
        json.writeNumberField("version", version);
        json.writeStringField("what", what);
        json.writeNumberField("schema", schema);
        json.writeStringField("written", written);
    }

    /** From what was read; a {@link Failure.BadData} with {@code place} where it is no export that we can read. */
    static Head of(Map<String, String> read, String place) {
        int version;
        try {
            version = Integer.parseInt(read.getOrDefault("version", ""));
        } catch (NumberFormatException e) {
            version = 0;
        }
        if (version < 1 || !BEGIN.equals(read.get("noun"))) {
            throw new CrmException(new Failure.BadData(place, "is no export of crm"));
        }
        if (version > VERSION) {
            throw new CrmException(
                    new Failure.BadData(place, "was written by a newer crm, in a format that this one does not know"));
        }
        return new Head(
                version,
                read.getOrDefault("what", ""),
                0,
                read.getOrDefault("written", ""),
                "true".equals(read.get("raw")));
    }
}
