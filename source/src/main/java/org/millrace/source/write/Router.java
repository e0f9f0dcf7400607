package org.millrace.source.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.millrace.source.TableSink;
import org.millrace.source.files.HiveNames;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Values;
import org.millrace.vectors.Vector;

/// Sorts the rows of a block by their partition. Holds no state: many threads may use one.
final class Router {

    private final List<String> names;
    private final int[] keys;
    private final int[] stored;

    Router(PartitionSpec spec) {
        names = spec.partitionBy();
        keys = spec.keys();
        stored = spec.stored();
    }

    /// The rows of each partition, in order of their first row; the rows of a partition keep their order.
    Block route(List<Batch> batches) {
        Map<String, List<Batch>> shares = new LinkedHashMap<>();
        for (Batch batch : batches) {
            if (batch.rows() > 0) {
                route(batch, shares);
            }
        }
        List<Share> list = new ArrayList<>(shares.size());
        shares.forEach((directory, rows) -> list.add(new Share(directory, rows)));
        return new Block(list);
    }

    private void route(Batch batch, Map<String, List<Batch>> shares) {
        Vector[] keyColumns = new Vector[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keyColumns[i] = batch.column(keys[i]);
        }
        KeyCodes codes = KeyCodes.of(keyColumns, batch.rows());
        int[] ends = new int[codes.count() + 1];
        for (int code : codes.codes()) {
            ends[code + 1]++;
        }
        for (int code = 0; code < codes.count(); code++) {
            ends[code + 1] += ends[code];
        }
        int[] sorted = new int[batch.rows()];
        int[] next = ends.clone();
        for (int row = 0; row < sorted.length; row++) {
            sorted[next[codes.codes()[row]]++] = row;
        }
        Batch values = batch.project(stored);
        for (int code = 0; code < codes.count(); code++) {
            int[] positions = java.util.Arrays.copyOfRange(sorted, ends[code], ends[code + 1]);
            shares.computeIfAbsent(directory(keyColumns, codes.firstRow(code)), _ -> new ArrayList<>())
                    .add(values.select(positions, positions.length).copy());
        }
    }

    /// The directory of a row below the table's directory.
    private String directory(Vector[] keyColumns, int row) {
        StringJoiner path = new StringJoiner("/");
        for (int i = 0; i < keyColumns.length; i++) {
            Object value = Values.at(keyColumns[i], row);
            path.add(HiveNames.directory(names.get(i), value == null ? null : text(value)));
        }
        return path.toString();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /// The rows of one partition in a block.
    ///
    /// @param directory the partition's directory below the table's
    /// @param rows      batches in arrays of their own
    record Share(String directory, List<Batch> rows) {}

    /// The rows of a block by partition.
    ///
    /// @param shares in order of the partitions' first rows
    record Block(List<Share> shares) implements TableSink.Chunk {

        Block {
            shares = List.copyOf(shares);
        }

        @Override
        public long bytes() {
            return shares.stream()
                    .flatMap(share -> share.rows().stream())
                    .mapToLong(RowBytes::of)
                    .sum();
        }
    }
}
