package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.run.Footprint;
import org.millrace.errors.Cancellation;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.Concat;
import org.millrace.vectors.Copy;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;
import org.millrace.vectors.Gather;
import org.millrace.vectors.ListType;
import org.millrace.vectors.ListVector;
import org.millrace.vectors.StructVector;
import org.millrace.vectors.Vector;

/// All values of all groups in row order, for aggregates that need every one.
final class ValueLog {

    private final DataType type;
    private final List<Vector> chunks = new ArrayList<>();
    private int[] groups = new int[64];
    private int size;
    private long chunkBytes;
    private long heldBytes;

    ValueLog(DataType type) {
        this.type = type;
    }

    /// Appends the values at these positions of a flat vector.
    ///
    /// @param owners the group of each row of the vector; null for a single group
    void append(int @Nullable [] owners, Vector flat, int[] positions, int count) {
        if (count == 0) {
            return;
        }
        if (groups.length - size < count) {
            groups = Arrays.copyOf(groups, Math.max(Math.addExact(size, count), (int)
                    Math.min(groups.length * 2L, Integer.MAX_VALUE - 8)));
        }
        for (int i = 0; i < count; i++) {
            groups[size + i] = owners == null ? 0 : owners[positions[i]];
        }
        size += count;
        Vector chunk = Copy.of(Gather.rows(flat, positions, count));
        chunkBytes += Footprint.of(chunk);
        chunks.add(chunk);
        heldBytes += (long) count * Long.BYTES + textBytes(chunk);
    }

    /// The bytes of texts, and of texts in lists.
    private static long textBytes(Vector vector) {
        return switch (vector) {
            case BytesVector texts -> {
                long sum = 0;
                for (int i = 0; i < texts.length(); i++) {
                    sum += texts.isNull(i) ? 0 : texts.lengths()[i];
                }
                yield sum;
            }
            case ListVector lists -> (long) lists.child().length() * Long.BYTES + textBytes(lists.child());
            case StructVector struct ->
                struct.children().stream().mapToLong(ValueLog::textBytes).sum();
            default -> 0;
        };
    }

    /// How many values there are.
    int size() {
        return size;
    }

    /// The group of each value.
    int[] groups() {
        return groups;
    }

    /// The values in the order in which they came.
    Vector values() {
        if (chunks.size() != 1) {
            Vector all = Concat.of(type, chunks);
            chunks.clear();
            chunks.add(all);
        }
        return chunks.getFirst();
    }

    /// The values of each of the first groups as a list; empty for none.
    ListVector lists(int groupCount) {
        int[] starts = new int[groupCount + 1];
        for (int i = 0; i < size; i++) {
            starts[groups[i] + 1]++;
        }
        for (int i = 0; i < groupCount; i++) {
            starts[i + 1] += starts[i];
        }
        Cancellation.checkpoint();
        int[] next = Arrays.copyOf(starts, groupCount);
        int[] positions = new int[size];
        for (int i = 0; i < size; i++) {
            positions[next[groups[i]]++] = i;
        }
        int[] lengths = new int[groupCount];
        for (int i = 0; i < groupCount; i++) {
            lengths[i] = starts[i + 1] - starts[i];
        }
        Cancellation.checkpoint();
        Vector all = values();
        Cancellation.checkpoint();
        Vector child = Gather.rows(all, positions, size);
        return new ListVector(new ListType(new Field("element", type)), starts, lengths, child, groupCount, null);
    }

    /// Appends the elements of the rows `from` to `to` of lists.
    void appendLists(int @Nullable [] owners, ListVector lists, int from, int to) {
        int total = 0;
        for (int i = from; i < to; i++) {
            total = Math.addExact(total, lists.lengths()[i]);
        }
        int[] positions = new int[total];
        int[] elementOwners = new int[lists.child().length()];
        int next = 0;
        for (int i = from; i < to; i++) {
            int start = lists.starts()[i];
            for (int j = 0; j < lists.lengths()[i]; j++) {
                positions[next++] = start + j;
                elementOwners[start + j] = owners == null ? 0 : owners[i];
            }
        }
        append(elementOwners, lists.child(), positions, total);
    }

    void clear() {
        chunks.clear();
        size = 0;
        chunkBytes = 0;
        heldBytes = 0;
    }

    /// The bytes of the values without what arrays have in reserve.
    long heldBytes() {
        return heldBytes;
    }

    long bytes() {
        return chunkBytes + 4L * groups.length;
    }
}
