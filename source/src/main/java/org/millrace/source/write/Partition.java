package org.millrace.source.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.vectors.Batch;

/// The state of one directory while it is written. Belongs to the one thread at a time that appends.
final class Partition {

    final String directory;
    /// Rows that are not in a file yet.
    List<Batch> rows = new ArrayList<>();
    int bufferedRows;
    long bufferedBytes;
    /// How many files it has, the open one included.
    int files;

    @Nullable
    OpenFile open;

    Partition(String directory) {
        this.directory = directory;
    }

    void add(List<Batch> added, long bytes) {
        rows.addAll(added);
        bufferedRows += added.stream().mapToInt(Batch::rows).sum();
        bufferedBytes += bytes;
    }

    /// Takes the first `count` of the buffered rows out.
    List<Batch> take(int count) {
        List<Batch> taken = new ArrayList<>();
        List<Batch> left = new ArrayList<>();
        int missing = count;
        for (Batch batch : rows) {
            int some = Math.min(missing, batch.rows());
            missing -= some;
            if (some == batch.rows()) {
                taken.add(batch);
            } else {
                if (some > 0) {
                    taken.add(slice(batch, 0, some));
                }
                left.add(slice(batch, some, batch.rows() - some));
            }
        }
        rows = left;
        bufferedRows -= count;
        bufferedBytes = left.stream().mapToLong(RowBytes::of).sum();
        return taken;
    }

    private static Batch slice(Batch batch, int from, int count) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = from + i;
        }
        return batch.select(positions, count).copy();
    }
}
