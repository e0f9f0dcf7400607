package org.millrace.parquet.metadata;

import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// The Thrift side of {@link LogicalType}.
final class LogicalTypes {
    private LogicalTypes() {}

    /// Reads the member of the union that has this field id.
    static LogicalType readMember(CompactReader in, int field) {
        return switch (field) {
            case 5 -> readDecimal(in);
            case 7 -> readTime(in, false);
            case 8 -> readTime(in, true);
            case 10 -> readWhole(in);
            case 17, 18 -> readGeospatial(in, field == 18);
            default -> {
                in.skip();
                yield LogicalType.Simple.of(field);
            }
        };
    }

    private static LogicalType readDecimal(CompactReader in) {
        int scale = 0;
        int precision = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> scale = in.i32();
                case 2 -> precision = in.i32();
                default -> in.skip();
            }
        }
        return new LogicalType.Decimal(scale, precision);
    }

    private static LogicalType readTime(CompactReader in, boolean timestamp) {
        boolean utc = false;
        int unit = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> utc = in.bool();
                case 2 -> unit = readUnit(in);
                default -> in.skip();
            }
        }
        if (unit == 0) {
            throw new MalformedException("a time without a unit");
        }
        TimeUnit known = TimeUnit.of(unit);
        return timestamp ? new LogicalType.Timestamp(utc, known) : new LogicalType.Time(utc, known);
    }

    private static int readUnit(CompactReader in) {
        int unit = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            unit = field;
            in.skip();
        }
        return unit;
    }

    private static LogicalType readWhole(CompactReader in) {
        int bits = 0;
        boolean signed = false;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> bits = in.i8();
                case 2 -> signed = in.bool();
                default -> in.skip();
            }
        }
        return new LogicalType.Whole(bits, signed);
    }

    private static LogicalType readGeospatial(CompactReader in, boolean geography) {
        String crs = null;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            if (field == 1) {
                crs = in.string();
            } else {
                in.skip();
            }
        }
        return new LogicalType.Geospatial(geography, crs);
    }

    static void write(CompactWriter out, LogicalType.Decimal decimal) {
        out.beginStruct();
        out.i32(1, decimal.scale());
        out.i32(2, decimal.precision());
        out.endStruct();
    }

    static void write(CompactWriter out, boolean utc, TimeUnit unit) {
        out.beginStruct();
        out.bool(1, utc);
        out.struct(2, content -> {
            content.beginStruct();
            content.struct(unit.code(), LogicalTypes::writeEmpty);
            content.endStruct();
        });
        out.endStruct();
    }

    static void write(CompactWriter out, LogicalType.Whole whole) {
        out.beginStruct();
        out.i8(1, (byte) whole.bits());
        out.bool(2, whole.signed());
        out.endStruct();
    }

    static void write(CompactWriter out, @Nullable String crs) {
        out.beginStruct();
        out.string(1, crs);
        out.endStruct();
    }

    static void writeEmpty(CompactWriter out) {
        out.beginStruct();
        out.endStruct();
    }
}
