package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// A note that a writer left in the file.
///
/// @param key its name
/// @param value its text
public record KeyValue(String key, @Nullable String value) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static KeyValue read(CompactReader in) {
        String key = null;
        String value = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> key = in.string();
                case 2 -> value = in.string();
                default -> in.skip();
            }
        }
        return new KeyValue(CompactReader.required(key, "key"), value);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.string(1, key);
        out.string(2, value);
        out.endStruct();
    }
}
