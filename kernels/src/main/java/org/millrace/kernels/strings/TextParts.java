package org.millrace.kernels.strings;

import java.util.Arrays;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Parts of texts, as places in the bytes of the texts: what splitting gives.
public final class TextParts {

    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int count;

    /// How many parts there are.
    public int count() {
        return count;
    }

    int start(int part) {
        return starts[part];
    }

    int length(int part) {
        return lengths[part];
    }

    /// Forgets all parts.
    public void clear() {
        count = 0;
    }

    /// Adds the parts of a text between separators: one more than there are separators. An empty separator divides all
    /// characters; an empty text has one empty part.
    public void split(BytesVector text, int row, BytesVector separator, int separatorRow) {
        byte[] data = text.data();
        int from = text.starts()[row];
        int end = from + text.lengths()[row];
        int size = separator.lengths()[separatorRow];
        if (size == 0 && from < end) {
            for (int at = from; at < end; ) {
                int next = Utf8.next(data, at, end);
                add(at, next - at);
                at = next;
            }
            return;
        }
        int at = from;
        while (size > 0) {
            int found = Utf8.find(data, at, end, separator.data(), separator.starts()[separatorRow], size);
            if (found < 0) {
                break;
            }
            add(at, found - at);
            at = found + size;
        }
        add(at, end - at);
    }

    /// Adds a part.
    public void add(int start, int length) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        starts[count] = start;
        lengths[count++] = length;
    }

    /// The parts as a vector of their own that points into `data`.
    public Vector toVector(DataType type, byte[] data) {
        return new BytesVector(type, data, Arrays.copyOf(starts, count), Arrays.copyOf(lengths, count), count, null);
    }
}
