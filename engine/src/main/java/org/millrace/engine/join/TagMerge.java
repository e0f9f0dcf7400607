package org.millrace.engine.join;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.GatheredColumn;
import org.millrace.source.BatchReader;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Vector;

/// Merges streams by their tags, with a heap of cursors.
final class TagMerge implements BatchReader {

    private final List<DataType> types;
    private final int tagColumn;
    private final JoinRun run;
    private final TagCursor[] heap;
    private int size;
    private final int[] from;
    private final int[] rows;
    /// The batches that rows of the batch that is being made come from.
    private final List<Batch> sources = new ArrayList<>();

    TagMerge(List<DataType> types, int tagColumn, List<TagCursor> cursors, JoinRun run) {
        this.types = types;
        this.tagColumn = tagColumn;
        this.run = run;
        this.heap = new TagCursor[cursors.size()];
        this.from = new int[run.batchRows()];
        this.rows = new int[run.batchRows()];
        for (TagCursor cursor : cursors) {
            if (!cursor.ended()) {
                heap[size++] = cursor;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    @Override
    public @Nullable Batch next() {
        run.check();
        sources.clear();
        for (int i = 0; i < size; i++) {
            heap[i].source = -1;
        }
        int count = 0;
        while (size > 0 && count < rows.length) {
            TagCursor least = heap[0];
            if (least.source < 0) {
                least.source = sources.size();
                sources.add(least.batch());
            }
            from[count] = least.source;
            rows[count++] = least.row();
            least.advance();
            if (least.ended()) {
                heap[0] = heap[--size];
            }
            sink(0);
        }
        return count == 0 ? null : gathered(count);
    }

    private void sink(int start) {
        int place = start;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && heap[child + 1].before(heap[child])) {
                child++;
            }
            if (!heap[child].before(heap[place])) {
                return;
            }
            TagCursor swapped = heap[place];
            heap[place] = heap[child];
            heap[child] = swapped;
            place = child;
        }
    }

    private Batch gathered(int count) {
        List<Vector> columns = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (i != tagColumn) {
                int column = i;
                List<Vector> vectors =
                        sources.stream().map(batch -> batch.column(column)).toList();
                columns.add(new GatheredColumn(types.get(i), vectors).rows(from, rows, count));
            }
        }
        return Batch.of(count, columns);
    }

    @Override
    public void close() {
        size = 0;
    }
}
