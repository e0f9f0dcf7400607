package org.millrace.parquet.metadata;

import org.millrace.parquet.thrift.CompactReader;
import org.millrace.parquet.thrift.CompactWriter;

/// What stands before the bits of a Bloom filter (specification, `BloomFilter.md`).
///
/// @param size bytes of the bit set
/// @param understood whether algorithm, hash and compression are the only ones that the specification has: split
///     blocks, xxHash, none
public record BloomFilterHeader(int size, boolean understood) implements CompactWriter.Content {
    /// Reads the struct that is the current value of `in`.
    public static BloomFilterHeader read(CompactReader in) {
        Integer size = null;
        int first = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            switch (field) {
                case 1 -> size = in.i32();
                case 2, 3, 4 -> first += onlyMember(in) == 1 ? 1 : 0;
                default -> in.skip();
            }
        }
        return new BloomFilterHeader(CompactReader.required(size, "size"), first == 3);
    }

    private static int onlyMember(CompactReader in) {
        int member = 0;
        in.beginStruct();
        for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
            member = field;
            in.skip();
        }
        return member;
    }

    @Override
    public void write(CompactWriter out) {
        out.beginStruct();
        out.i32(1, size);
        for (int field = 2; field <= 4; field++) {
            out.struct(field, BloomFilterHeader::writeFirstMember);
        }
        out.endStruct();
    }

    private static void writeFirstMember(CompactWriter out) {
        out.beginStruct();
        out.struct(1, LogicalTypes::writeEmpty);
        out.endStruct();
    }
}
