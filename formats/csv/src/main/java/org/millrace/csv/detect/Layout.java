package org.millrace.csv.detect;

import org.millrace.csv.dialect.Dialect;
import org.millrace.csv.input.TextFile;
import org.millrace.vectors.Schema;

/// What there is to know before reading a CSV file.
///
/// @param file           the file, with its encoding
/// @param dialect        how it is written
/// @param header         whether the first record has the names
/// @param schema         the columns
/// @param origin         the offset in the text of the first line after the header
/// @param quotedNewlines whether line ends inside of quotes are to be expected
/// @param recordBytes    about how long a record is
public record Layout(
        TextFile file,
        Dialect dialect,
        boolean header,
        Schema schema,
        long origin,
        boolean quotedNewlines,
        int recordBytes) {

    /// The same layout with the types of another schema, by name.
    public Layout typedLike(Schema other) {
        Schema typed = new Schema(schema.fields().stream()
                .map(field -> other.indexOf(field.name()).isPresent()
                        ? field.typed(other.field(other.indexOf(field.name()).getAsInt())
                                .type())
                        : field)
                .toList());
        return new Layout(file, dialect, header, typed, origin, quotedNewlines, recordBytes);
    }
}
