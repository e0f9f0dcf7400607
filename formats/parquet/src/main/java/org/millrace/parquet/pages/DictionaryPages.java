package org.millrace.parquet.pages;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.codec.ByteRange;
import org.millrace.parquet.encoding.Decoders;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.metadata.DictionaryPageHeader;
import org.millrace.parquet.metadata.Encoding;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.parquet.values.ColumnValues;
import org.millrace.vectors.Vector;

/// Decodes dictionary pages to vectors of their own, which live as long as anybody uses them.
public final class DictionaryPages {
    private DictionaryPages() {}

    /// The dictionary in the current page of `pages`; null-free.
    public static Vector read(ChunkPages pages, LeafValue value, @Nullable DictionaryPageHeader header) {
        if (header == null) {
            throw new MalformedException("a dictionary page without its header");
        }
        if (header.encoding() != Encoding.PLAIN && header.encoding() != Encoding.PLAIN_DICTIONARY) {
            throw new MalformedException("a dictionary in the encoding " + header.encoding());
        }
        ByteRange content = pages.loadDictionary(header);
        int count = header.valueCount();
        checkCount(count, value, content.length());
        ValueDecoder decoder = Decoders.decoder(value.physical(), value.fixedLength(), Encoding.PLAIN);
        decoder.start(content.data(), content.offset(), content.end(), count);
        ColumnValues values = ColumnValues.of(value, count);
        values.decode(decoder, 0, count);
        return values.vector(count, null);
    }

    /// Compares the number of entries with the bytes that they take at least.
    private static void checkCount(int count, LeafValue value, int bytes) {
        long least = switch (value.physical()) {
            case BOOLEAN -> 0;
            case INT32, FLOAT, BYTE_ARRAY -> 4;
            case INT64, DOUBLE -> 8;
            case INT96 -> 12;
            case FIXED_LEN_BYTE_ARRAY -> value.fixedLength();
        };
        if (count * least > bytes || count > 8L * bytes) {
            throw new MalformedException("a dictionary of " + count + " values in " + bytes + " bytes");
        }
    }
}
