package org.millrace.parquet.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// The footer of a file.
///
/// @param version 1 or 2, without agreed meaning
/// @param schema the tree of fields, depth first, the root first
/// @param rowCount number of rows
/// @param rowGroups the row groups in the order of their rows
/// @param notes notes of the writer
/// @param createdBy the program that wrote the file
/// @param columnOrders the order of every leaf's bounds; absent: bounds other than legacy ones have no meaning
/// @param encryption present when some columns are encrypted
public record FileMetaData(
        int version,
        List<SchemaElement> schema,
        long rowCount,
        List<RowGroup> rowGroups,
        @Nullable List<KeyValue> notes,
        @Nullable String createdBy,
        @Nullable List<ColumnOrder> columnOrders,
        @Nullable EncryptionMark encryption)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static FileMetaData read(CompactReader in) {
        Integer version = null;
        List<SchemaElement> schema = null;
        Long rowCount = null;
        List<RowGroup> rowGroups = null;
        List<KeyValue> notes = null;
        String createdBy = null;
        List<ColumnOrder> columnOrders = null;
        EncryptionMark encryption = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> version = in.i32();
                case 2 -> schema = in.list(SchemaElement::read);
                case 3 -> rowCount = in.i64();
                case 4 -> rowGroups = in.list(RowGroup::read);
                case 5 -> notes = in.list(KeyValue::read);
                case 6 -> createdBy = in.string();
                case 7 -> columnOrders = in.list(ColumnOrder::read);
                case 8 -> encryption = EncryptionMark.read(in);
                default -> in.skip();
            }
        }
        return new FileMetaData(
                CompactReader.required(version, "version"),
                CompactReader.required(schema, "schema"),
                CompactReader.required(rowCount, "rowCount"),
                CompactReader.required(rowGroups, "rowGroups"),
                notes,
                createdBy,
                columnOrders,
                encryption);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, version);
        out.structs(2, schema);
        out.i64(3, rowCount);
        out.structs(4, rowGroups);
        out.structs(5, notes);
        out.string(6, createdBy);
        out.structs(7, columnOrders);
        out.struct(8, encryption);
        out.endStruct();
    }
}
