package org.millrace.parquet;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.ColumnOrder;
import org.millrace.parquet.metadata.RowGroup;
import org.millrace.parquet.prune.Evidence;
import org.millrace.parquet.prune.Pruner;
import org.millrace.parquet.read.ParquetFile;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.parquet.schema.SchemaReader;
import org.millrace.source.ColumnStatistics;

/// What the footer says for sure about whole columns. Thread-safe: each column is looked at once or, by threads that
/// come at the same time, a few times with the same result.
final class TableStatistics {
    private final ParquetFile file;
    private final AtomicReferenceArray<@Nullable ColumnStatistics> known;

    TableStatistics(ParquetFile file) {
        this.file = file;
        known = new AtomicReferenceArray<>(file.columns().size());
    }

    ColumnStatistics column(int index) {
        ColumnStatistics found = known.get(index);
        if (found == null) {
            ColumnNode.Leaf leaf = SchemaReader.flat(file.columns().get(index));
            found = leaf == null ? ColumnStatistics.UNKNOWN : gather(leaf);
            known.set(index, found);
        }
        return found;
    }

    private ColumnStatistics gather(ColumnNode.Leaf leaf) {
        Evidence whole = evidence(leaf);
        if (whole == null) {
            return ColumnStatistics.UNKNOWN;
        }
        boolean noNaN = whole.nans() == 0;
        return new ColumnStatistics(
                noNaN ? whole.bounds().min() : null,
                noNaN ? whole.bounds().max() : null,
                whole.nulls() < 0 ? OptionalLong.empty() : OptionalLong.of(whole.nulls()));
    }

    /// What the footer says of a leaf that does not repeat, in all row groups together; null if there are none.
    @Nullable
    Evidence evidence(ColumnNode.Leaf leaf) {
        ColumnOrder order = Pruner.order(file.metaData().columnOrders(), leaf);
        Evidence whole = null;
        for (RowGroup group : file.metaData().rowGroups()) {
            Evidence part = Pruner.evidence(leaf, order, group);
            whole = whole == null ? part : whole.and(part);
        }
        return whole;
    }
}
