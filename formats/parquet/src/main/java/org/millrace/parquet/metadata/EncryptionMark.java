package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// Says that something is encrypted; the keys and algorithms behind it are not read, for encrypted data is refused.
public record EncryptionMark() implements CompactWriter.Content {
    /// Reads past the struct that is the current value of `in`.
    public static EncryptionMark read(CompactReader in) {
        in.skip();
        return new EncryptionMark();
    }

    @Override
    public void write(CompactWriter out) {
        throw new UnsupportedOperationException("encrypted files are not written");
    }
}
