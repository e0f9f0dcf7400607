package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// The order that a column's bounds follow; the number is the field's id in the union.
public enum ColumnOrder implements CompactWriter.Content {
    /// As the type defines.
    TYPE_ORDER(1),
    /// IEEE 754 total order, with NaN counted apart.
    IEEE_754_TOTAL_ORDER(2),
    /// Chronological order of INT96.
    INT96_TIMESTAMP_ORDER(3),
    /// An order that this version of the specification does not have: the bounds cannot be used.
    UNKNOWN(-1);

    private static final ColumnOrder[] ALL = values();

    private final int code;

    ColumnOrder(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static ColumnOrder of(int code) {
        for (ColumnOrder candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }

    /// Reads the union that is the current value of `in`.
    public static ColumnOrder read(CompactReader in) {
        ColumnOrder order = UNKNOWN;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            order = of(field);
            in.skip();
        }
        return order;
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.struct(code, LogicalTypes::writeEmpty);
        out.endStruct();
    }
}
