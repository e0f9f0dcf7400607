package org.millrace.parquet.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.MalformedException;
import org.millrace.parquet.bytes.Utf8Text;
import org.millrace.parquet.encoding.ByteSlices;
import org.millrace.parquet.encoding.ValueDecoder;
import org.millrace.parquet.schema.LeafValue;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Text, which has to be UTF-8, and binary values, as slices of a page or a dictionary as long as one is enough.
final class BytesValues extends ColumnValues {
    private final LeafValue kind;
    private final @Nullable UuidText uuids;
    private final ByteSlices slices;

    BytesValues(LeafValue kind, int capacity) {
        this.kind = kind;
        uuids = kind.conversion() == LeafValue.Conversion.UUID ? new UuidText() : null;
        slices = new ByteSlices(capacity);
    }

    @Override
    public void reset() {
        slices.reset();
    }

    @Override
    public void ensureCapacity(int capacity) {
        slices.ensureCapacity(capacity);
    }

    @Override
    public void decode(ValueDecoder decoder, int at, int count) {
        if (uuids != null) {
            uuids.decode(decoder, slices, at, count);
            return;
        }
        decoder.readBytes(slices, at, count);
        if (kind.fixedLength() != 0) {
            checkLengths(slices.lengths(), at, count);
        }
        if (kind.type() == PrimitiveType.STRING) {
            Utf8Text.check(slices.data(), slices.starts(), slices.lengths(), at, count);
        }
    }

    private void checkLengths(int[] lengths, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (lengths[i] != kind.fixedLength()) {
                throw new MalformedException(
                        "a value of " + lengths[i] + " bytes where all have " + kind.fixedLength());
            }
        }
    }

    @Override
    public void gather(Vector dictionary, int[] codes, int from, int at, int count) {
        BytesVector entries = (BytesVector) dictionary;
        int[] starts = slices.starts();
        int[] lengths = slices.lengths();
        for (int i = 0; i < count; i++) {
            starts[at + i] = entries.starts()[codes[from + i]];
            lengths[at + i] = entries.lengths()[codes[from + i]];
        }
        slices.adopt(entries.data(), at, count);
    }

    @Override
    public void spread(int[] rows, int count, int at, int end) {
        int[] starts = slices.starts();
        int[] lengths = slices.lengths();
        int after = end;
        for (int i = count - 1; i >= 0; i--) {
            int row = rows[i];
            starts[row] = starts[at + i];
            lengths[row] = lengths[at + i];
            clear(row + 1, after - row - 1);
            after = row;
        }
        clear(at, after - at);
    }

    @Override
    public void clear(int at, int count) {
        Arrays.fill(slices.starts(), at, at + count, 0);
        Arrays.fill(slices.lengths(), at, at + count, 0);
    }

    @Override
    public void detach(int count) {
        slices.detach(count);
    }

    @Override
    public Vector vector(int length, long @Nullable [] validity) {
        return new BytesVector(kind.type(), slices.data(), slices.starts(), slices.lengths(), length, validity);
    }
}
