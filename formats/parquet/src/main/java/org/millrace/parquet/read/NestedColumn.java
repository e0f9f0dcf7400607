package org.millrace.parquet.read;

import java.util.ArrayList;
import java.util.List;
import org.millrace.parquet.pages.FileInput;
import org.millrace.parquet.pages.PageBytes;
import org.millrace.parquet.pages.RowGroupChunks;
import org.millrace.parquet.schema.ColumnNode;
import org.millrace.source.ScanMetrics;
import org.millrace.vectors.Vector;

/// Reads a column of structs and lists: the entries of all its leaves for the rows of a batch, then the vectors from
/// the leaves upwards.
final class NestedColumn implements ColumnReader {
    private final List<NestedLeaf> leaves = new ArrayList<>();
    private final NodeBuilder builder;
    private NestedLeaf current;
    private long pendingSkip;

    NestedColumn(ColumnNode node, FileInput input, PageBytes stored, ScanMetrics metrics) {
        builder = NodeBuilder.of(node, NodeBuilder.Context.ROOT, leaf -> {
            NestedLeaf added = new NestedLeaf(new LeafPages(leaf, input, stored, metrics));
            leaves.add(added);
            return added;
        });
        current = leaves.getFirst();
    }

    @Override
    public void start(RowGroupChunks group) {
        for (NestedLeaf leaf : leaves) {
            current = leaf;
            leaf.start(group);
        }
        pendingSkip = 0;
    }

    @Override
    public void skip(long rows) {
        pendingSkip += rows;
    }

    @Override
    public Vector read(int rows) {
        for (NestedLeaf leaf : leaves) {
            current = leaf;
            leaf.skip(pendingSkip);
            leaf.read(rows);
        }
        pendingSkip = 0;
        return builder.build();
    }

    @Override
    public Vector readSelected(int rows, int[] positions, int count) {
        return read(rows);
    }

    @Override
    public Place place() {
        return current.place();
    }
}
