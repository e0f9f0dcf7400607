package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What stored values mean (specification, `LogicalTypes.md`).
public sealed interface LogicalType extends CompactWriter.Content {

    /// A decimal number.
    ///
    /// @param scale digits after the point
    /// @param precision digits in all
    record Decimal(int scale, int precision) implements LogicalType {}

    /// Time of the day.
    ///
    /// @param utc whether it is adjusted to UTC
    /// @param unit what is counted since midnight
    record Time(boolean utc, TimeUnit unit) implements LogicalType {}

    /// Point in time.
    ///
    /// @param utc whether it is an instant; otherwise a local date and time
    /// @param unit what is counted since 1970-01-01
    record Timestamp(boolean utc, TimeUnit unit) implements LogicalType {}

    /// Whole number.
    ///
    /// @param bits 8, 16, 32 or 64
    /// @param signed whether it can be negative
    record Whole(int bits, boolean signed) implements LogicalType {}

    /// Shapes on a plane, or on an ellipsoid when `geography`, as well-known binary.
    ///
    /// @param geography whether edges follow an ellipsoid
    /// @param crs the coordinate reference system; absent means OGC:CRS84
    record Geospatial(boolean geography, @Nullable String crs) implements LogicalType {}

    /// A logical type that has no parameters that matter here.
    enum Simple implements LogicalType {
        /// Text in UTF-8.
        STRING(1),
        /// Keys with values.
        MAP(2),
        /// Elements in order.
        LIST(3),
        /// Name of an enumeration's constant, in UTF-8.
        ENUM(4),
        /// Days since 1970-01-01.
        DATE(6),
        /// Nulls only.
        NULL(11),
        /// A JSON document.
        JSON(12),
        /// A BSON document.
        BSON(13),
        /// A UUID in 16 bytes, the most significant first.
        UUID(14),
        /// IEEE 754 half precision in two bytes.
        FLOAT16(15),
        /// A group that holds a value of any type.
        VARIANT(16),
        /// A fixed number of elements.
        VECTOR(19),
        /// A type that this version of the specification does not have: values show as stored.
        UNRECOGNISED(-1);

        private static final Simple[] ALL = values();

        private final int field;

        Simple(int field) {
            this.field = field;
        }

        static Simple of(int field) {
            for (Simple candidate : ALL) {
                if (candidate.field == field) {
                    return candidate;
                }
            }
            return UNRECOGNISED;
        }
    }

    /// Reads the union that is the current value of `in`.
    static LogicalType read(CompactReader in) {
        LogicalType result = Simple.UNRECOGNISED;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            result = LogicalTypes.readMember(in, field);
        }
        return result;
    }

    @Override
    default void write(CompactWriter out) {
        out.beginStruct();
        switch (this) {
            case Decimal decimal -> out.struct(5, content -> LogicalTypes.write(content, decimal));
            case Time(boolean utc, TimeUnit unit) -> out.struct(7, content -> LogicalTypes.write(content, utc, unit));
            case Timestamp(boolean utc, TimeUnit unit) ->
                out.struct(8, content -> LogicalTypes.write(content, utc, unit));
            case Whole whole -> out.struct(10, content -> LogicalTypes.write(content, whole));
            case Geospatial(boolean geography, String crs) ->
                out.struct(geography ? 18 : 17, content -> LogicalTypes.write(content, crs));
            case Simple simple -> out.struct(simple.field, LogicalTypes::writeEmpty);
        }
        out.endStruct();
    }
}
