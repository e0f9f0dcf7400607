package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// By what the rows of a row group are sorted.
///
/// @param column position of the leaf column
/// @param descending whether larger values come first
/// @param nullsFirst whether nulls come first
public record SortingColumn(int column, boolean descending, boolean nullsFirst) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static SortingColumn read(CompactReader in) {
        Integer column = null;
        Boolean descending = null;
        Boolean nullsFirst = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> column = in.i32();
                case 2 -> descending = in.bool();
                case 3 -> nullsFirst = in.bool();
                default -> in.skip();
            }
        }
        return new SortingColumn(
                CompactReader.required(column, "column"),
                CompactReader.required(descending, "descending"),
                CompactReader.required(nullsFirst, "nullsFirst"));
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, column);
        out.bool(2, descending);
        out.bool(3, nullsFirst);
        out.endStruct();
    }
}
