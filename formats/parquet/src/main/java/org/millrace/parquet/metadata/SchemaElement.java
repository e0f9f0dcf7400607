package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// A node of the schema.
///
/// @param type how values are stored; absent for a group
/// @param typeLength bytes of a FIXED_LEN_BYTE_ARRAY value
/// @param repetition how often it occurs; absent for the root
/// @param name its name
/// @param childCount number of children; absent for a leaf
/// @param convertedType older statement of the meaning
/// @param scale digits after the point of an older decimal
/// @param precision digits of an older decimal
/// @param fieldId identity in table formats
/// @param logicalType meaning of the values
public record SchemaElement(
        @Nullable PhysicalType type,
        @Nullable Integer typeLength,
        @Nullable Repetition repetition,
        String name,
        @Nullable Integer childCount,
        @Nullable ConvertedType convertedType,
        @Nullable Integer scale,
        @Nullable Integer precision,
        @Nullable Integer fieldId,
        @Nullable LogicalType logicalType)
        implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static SchemaElement read(CompactReader in) {
        PhysicalType type = null;
        Integer typeLength = null;
        Repetition repetition = null;
        String name = null;
        Integer childCount = null;
        ConvertedType convertedType = null;
        Integer scale = null;
        Integer precision = null;
        Integer fieldId = null;
        LogicalType logicalType = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> type = PhysicalType.of(in.i32());
                case 2 -> typeLength = in.i32();
                case 3 -> repetition = Repetition.of(in.i32());
                case 4 -> name = in.string();
                case 5 -> childCount = in.i32();
                case 6 -> convertedType = ConvertedType.of(in.i32());
                case 7 -> scale = in.i32();
                case 8 -> precision = in.i32();
                case 9 -> fieldId = in.i32();
                case 10 -> logicalType = LogicalType.read(in);
                default -> in.skip();
            }
        }
        return new SchemaElement(
                type,
                typeLength,
                repetition,
                CompactReader.required(name, "name"),
                childCount,
                convertedType,
                scale,
                precision,
                fieldId,
                logicalType);
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, type == null ? null : type.code());
        out.i32(2, typeLength);
        out.i32(3, repetition == null ? null : repetition.code());
        out.string(4, name);
        out.i32(5, childCount);
        out.i32(6, convertedType == null ? null : convertedType.code());
        out.i32(7, scale);
        out.i32(8, precision);
        out.i32(9, fieldId);
        out.struct(10, logicalType);
        out.endStruct();
    }
}
