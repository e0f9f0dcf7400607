package org.millrace.engine.aggregate;

import java.nio.ByteBuffer;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Decimal128Vector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Distinct decimals of 128 bits, as strings of 16 bytes.
final class WideKeyValues extends KeyValues {

    private static final int WIDTH = 16;

    private final DataType type;
    private final BytesKeyValues inner = new BytesKeyValues(PrimitiveType.BINARY);

    WideKeyValues(DataType type) {
        this.type = type;
    }

    @Override
    void numberFlat(Vector flat, int from, int to, int[] ids) {
        for (int i = from; i < to; i++) {
            ids[i] = flat.isNull(i) ? nullNumber() : numberOf(flat, i);
        }
    }

    @Override
    int numberOf(Vector flat, int row) {
        return inner.numberOf(asBytes((Decimal128Vector) flat, row), 0);
    }

    /// The bytes of one row, big-endian.
    static BytesVector asBytes(Decimal128Vector vector, int row) {
        byte[] data = ByteBuffer.allocate(WIDTH)
                .putLong(vector.high()[row])
                .putLong(vector.low()[row])
                .array();
        return new BytesVector(PrimitiveType.BINARY, data, new int[1], new int[] {WIDTH}, 1, null);
    }

    @Override
    int addNull() {
        return inner.addNull();
    }

    @Override
    void clearValues() {
        inner.clear();
    }

    @Override
    int size() {
        return inner.size();
    }

    @Override
    Vector values() {
        BytesVector bytes = (BytesVector) inner.values();
        long[] high = new long[size()];
        long[] low = new long[size()];
        ByteBuffer data = ByteBuffer.wrap(bytes.data());
        for (int i = 0; i < size(); i++) {
            if (i != nullId()) {
                high[i] = data.getLong(bytes.starts()[i]);
                low[i] = data.getLong(bytes.starts()[i] + 8);
            }
        }
        return new Decimal128Vector(type, high, low, size(), validity());
    }

    @Override
    long bytes() {
        return inner.bytes();
    }
}
