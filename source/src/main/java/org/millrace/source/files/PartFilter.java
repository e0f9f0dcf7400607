package org.millrace.source.files;

import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// A filter of the whole table as the reader of one file calls it: the file's columns only, the known ones added.
final class PartFilter implements RowFilter {

    private final RowFilter filter;
    private final ColumnJoin join;
    private final KnownValues known;

    PartFilter(RowFilter filter, KnownValues known) {
        this.filter = filter;
        this.known = known;
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

    @Override
    public void expect(Evidence evidence) {
        filter.expect(
                predicates -> known.translate(predicates).map(evidence::refutes).orElse(true));
    }
}
