package org.millrace.source.files;

import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// A filter of the whole table as the reader of one file calls it: the file's columns only, the known ones added.
final class PartFilter implements RowFilter {

    private final RowFilter filter;
    private final ColumnJoin join;

    PartFilter(RowFilter filter, KnownValues known) {
        this.filter = filter;
        this.join = new ColumnJoin(filter.columns(), known);
    }

    @Override
    public int[] columns() {
        return join.fromFile();
    }

    @Override
    public int select(Batch rows, int[] positions) {
        return filter.select(join.add(rows), positions);
    }
}
