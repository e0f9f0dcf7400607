package org.millrace.engine.join;

import org.millrace.engine.run.Footprint;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Vector;

/// How many bytes rows take once they are copied: of strings only their own bytes, not the buffers they point
/// into.
final class HeldBytes {

    private HeldBytes() {}

    static long of(Vector[] columns) {
        long bytes = 0;
        for (Vector column : columns) {
            bytes += of(column);
        }
        return bytes;
    }

    private static long of(Vector vector) {
        if (!(vector instanceof BytesVector text)) {
            return Footprint.of(vector);
        }
        long bytes = 2L * Integer.BYTES * text.length();
        int[] lengths = text.lengths();
        for (int i = 0; i < text.length(); i++) {
            bytes += text.isNull(i) ? 0 : lengths[i];
        }
        return bytes;
    }
}
