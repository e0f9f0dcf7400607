package org.millrace.engine.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.engine.columns.GatheredColumn;
import org.millrace.engine.run.OperatorMetrics;
import org.millrace.engine.run.QueryRun;
import org.millrace.engine.spill.BatchFile;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Vector;

/// Writes blocks of one aggregate to its spill files: one file for rows and one for states. Thread-safe.
final class BlockSpill {

    /// The most rows that are written, and so read, at once.
    private static final int SEGMENT_ROWS = 1 << 14;

    private static final long SEGMENT_BYTES = 1 << 20;

    private final QueryRun run;
    private final OperatorMetrics metrics;

    // Guarded by this.
    private @Nullable BatchFile rows;
    private @Nullable BatchFile states;

    BlockSpill(QueryRun run, OperatorMetrics metrics) {
        this.run = run;
        this.metrics = metrics;
    }

    /// Writes blocks, which follow each other, partition by partition.
    SpilledBlocks write(List<Block> blocks) {
        List<List<SpilledBlocks.Segment>> segments = new ArrayList<>();
        for (int partition = 0; partition < Block.PARTITIONS; partition++) {
            segments.add(new ArrayList<>());
        }
        int from = 0;
        while (from < blocks.size()) {
            int to = from + 1;
            while (to < blocks.size()
                    && blocks.get(to).raw() == blocks.get(from).raw()) {
                to++;
            }
            writeAlike(blocks.subList(from, to), segments);
            from = to;
        }
        return new SpilledBlocks(segments);
    }

    private void writeAlike(List<Block> blocks, List<List<SpilledBlocks.Segment>> segments) {
        boolean raw = blocks.getFirst().raw();
        BatchFile file = file(raw, blocks.getFirst());
        List<GatheredColumn> columns = new ArrayList<>();
        for (int i = 0; i < blocks.getFirst().columns().length; i++) {
            int column = i;
            columns.add(new GatheredColumn(
                    blocks.getFirst().columns()[i].type(),
                    blocks.stream().map(block -> block.columns()[column]).toList()));
        }
        int most = segmentRows(blocks);
        int[] fromBlocks = new int[most];
        int[] fromRows = new int[most];
        for (int partition = 0; partition < Block.PARTITIONS; partition++) {
            run.check();
            int count = 0;
            for (int block = 0; block < blocks.size(); block++) {
                int[] bounds = blocks.get(block).bounds();
                for (int row = bounds[partition]; row < bounds[partition + 1]; row++) {
                    fromBlocks[count] = block;
                    fromRows[count++] = row;
                    if (count == most) {
                        segments.get(partition).add(write(raw, file, columns, fromBlocks, fromRows, count));
                        count = 0;
                    }
                }
            }
            if (count > 0) {
                segments.get(partition).add(write(raw, file, columns, fromBlocks, fromRows, count));
            }
        }
    }

    /// As many rows as take about a megabyte.
    private static int segmentRows(List<Block> blocks) {
        long bytes = 0;
        long rows = 1;
        for (Block block : blocks) {
            bytes += block.bytes();
            rows += block.rows();
        }
        return (int) Math.clamp(SEGMENT_BYTES / Math.max(1, bytes / rows), 1, SEGMENT_ROWS);
    }

    private static SpilledBlocks.Segment write(
            boolean raw, BatchFile file, List<GatheredColumn> columns, int[] blocks, int[] rows, int count) {
        Vector[] vectors = new Vector[columns.size()];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = columns.get(i).rows(blocks, rows, count);
        }
        return new SpilledBlocks.Segment(raw, file, file.append(Batch.of(count, vectors)), count);
    }

    private synchronized BatchFile file(boolean raw, Block example) {
        BatchFile known = raw ? rows : states;
        if (known == null) {
            known = BatchFile.create(
                    run,
                    "hash aggregate",
                    Arrays.stream(example.columns()).map(Vector::type).toList(),
                    metrics);
            if (raw) {
                rows = known;
            } else {
                states = known;
            }
        }
        return known;
    }
}
