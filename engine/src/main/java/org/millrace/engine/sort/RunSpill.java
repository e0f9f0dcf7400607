package org.millrace.engine.sort;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.GatheredColumn;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Gather;
import org.millrace.vectors.Vector;

/// Merges runs that follow each other into one, which it writes to a file. Thread-safe.
final class RunSpill {

    private static final long LEAST_BYTES = 1 << 14;
    private static final long MOST_BYTES = 1 << 17;

    /// How many runs a merge should be able to read at once.
    private static final int WANTED_RUNS = 64;

    /// What a block takes of heap while it is merged, its bytes on their way included, in blocks.
    private static final int IN_MEMORY = 2;

    /// The most runs in files that one merge reads.
    private static final int MOST_RUNS = 256;

    private static final int LEAST_RUNS = 4;
    private static final int LEAST_ROWS = 64;
    private static final int MOST_ROWS = 1 << 12;

    private final RunShape shape;
    private final QueryRun run;
    private final OperatorMetrics metrics;
    private final long blockBytes;
    private final int mostRuns;

    // Guarded by this; made with the first run.
    private @Nullable BatchFile file;

    RunSpill(RunShape shape, QueryRun run, OperatorMetrics metrics) {
        this.shape = shape;
        this.run = run;
        this.metrics = metrics;
        long room = run.budget().share() / 2 / run.settings().threads() / IN_MEMORY;
        this.blockBytes = Math.clamp(room / WANTED_RUNS, LEAST_BYTES, MOST_BYTES);
        this.mostRuns = (int) Math.clamp(room / blockBytes, LEAST_RUNS, MOST_RUNS);
    }

    /// A spill of the same rows to another file.
    RunSpill next() {
        return new RunSpill(shape, run, metrics);
    }

    /// How many runs in files each reader may merge at once: of each it holds a block.
    int mostRuns() {
        return mostRuns;
    }

    private synchronized BatchFile file() {
        BatchFile known = file;
        if (known == null) {
            known = BatchFile.create(run, "sort", shape.types(), metrics);
            file = known;
        }
        return known;
    }

    /// Deletes the file.
    synchronized void close() {
        if (file != null) {
            file.close();
        }
    }

    /// About how many rows make a block.
    private int blockRows(List<? extends Run> runs) {
        long bytes = 0;
        long rows = 0;
        for (Run source : runs) {
            SortedRun some = source.block(0);
            bytes += some.bytes();
            rows += some.rows();
        }
        return (int) Math.clamp(blockBytes / Math.max(1, bytes / Math.max(1, rows)), LEAST_ROWS, MOST_ROWS);
    }

    /// Merges runs, in which equal rows come in this order.
    SpilledRun write(List<? extends Run> runs) {
        Writer writer = new Writer(new PackedRuns(runs, shape.order()), blockRows(runs));
        return writer.write();
    }

    private final class Writer {

        private final RunMerge merge;
        private final PackedRuns runs;
        private final BatchFile target = file();
        private final int[] fromRuns;
        private final int[] fromRows;
        private final List<Long> places = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>(List.of(0));
        private final List<SortedRun> firsts = new ArrayList<>();
        private List<GatheredColumn> columns = List.of();
        private int rows;

        Writer(PackedRuns runs, int blockRows) {
            this.runs = runs;
            this.merge = new RunMerge(runs, new int[runs.count()]);
            this.fromRuns = new int[blockRows];
            this.fromRows = new int[blockRows];
        }

        SpilledRun write() {
            columns = gathered();
            int taken = merge.take(fromRuns, fromRows, fromRuns.length);
            while (taken > 0) {
                run.check();
                append(taken);
                if (merge.refill()) {
                    columns = gathered();
                }
                taken = merge.take(fromRuns, fromRows, fromRuns.length);
            }
            return new SpilledRun(
                    target,
                    places.stream().mapToLong(Long::longValue).toArray(),
                    starts.stream().mapToInt(Integer::intValue).toArray(),
                    firstKeys(),
                    runs.range(),
                    shape);
        }

        /// The columns as they lie in the file, of the blocks that are merged now.
        private List<GatheredColumn> gathered() {
            List<Batch> sources = new ArrayList<>();
            for (int i = 0; i < runs.count(); i++) {
                SortedRun rowsOfRun = merge.rows(i);
                sources.add(shape.batch(rowsOfRun.rows(), rowsOfRun.columns(), rowsOfRun.keys()));
            }
            List<GatheredColumn> gathered = new ArrayList<>();
            List<DataType> types = shape.types();
            for (int i = 0; i < types.size(); i++) {
                int column = i;
                gathered.add(new GatheredColumn(
                        types.get(i),
                        sources.stream().map(batch -> batch.raw(column)).toList()));
            }
            return gathered;
        }

        private void append(int count) {
            Vector[] vectors = new Vector[columns.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = columns.get(i).rows(fromRuns, fromRows, count);
            }
            places.add(target.append(Batch.of(count, vectors)));
            rows = Math.addExact(rows, count);
            starts.add(rows);
            firsts.add(first(merge.rows(fromRuns[0]), fromRows[0]));
        }

        /// The keys of one row, without its columns.
        private SortedRun first(SortedRun source, int row) {
            long[][] words = new long[source.keys().words().length][];
            @Nullable Vector[] values = new Vector[words.length];
            for (int key = 0; key < words.length; key++) {
                words[key] = new long[] {source.keys().words()[key][row]};
                Vector value = source.keys().values()[key];
                values[key] = value == null ? null : Gather.rows(value, new int[] {row}, 1);
            }
            return new SortedRun(1, List.of(), new KeyOrder.Keys(words, values), List.of());
        }

        private KeyOrder.Keys firstKeys() {
            int keys = shape.keyColumns().length;
            long[][] words = new long[keys][firsts.size()];
            @Nullable Vector[] values = new Vector[keys];
            for (int key = 0; key < keys; key++) {
                for (int i = 0; i < firsts.size(); i++) {
                    words[key][i] = firsts.get(i).keys().words()[key][0];
                }
                if (shape.keepsValues(key)) {
                    values[key] = values(key);
                }
            }
            return new KeyOrder.Keys(words, values);
        }

        private Vector values(int key) {
            List<Vector> parts =
                    firsts.stream().map(first -> first.keys().value(key)).toList();
            int[] from = new int[parts.size()];
            for (int i = 0; i < from.length; i++) {
                from[i] = i;
            }
            return new GatheredColumn(shape.order().orders()[key].type(), parts)
                    .rows(from, new int[from.length], from.length);
        }
    }
}
