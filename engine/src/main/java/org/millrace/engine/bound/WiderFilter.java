package org.millrace.engine.bound;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millrace.source.RowFilter;
import org.millrace.vectors.Batch;

/// The filter that a scan has without a bound, called with the columns that the bound wants beside its own.
final class WiderFilter {

    private final @Nullable RowFilter filter;
    private final int[] filterColumns;
    private final int[] columns;
    private final int[] wanted;

    /// @param filter null where all rows pass
    /// @param wanted the columns that the bound wants
    WiderFilter(@Nullable RowFilter filter, int... wanted) {
        this.filter = filter;
        int[] own = filter == null ? new int[0] : filter.columns();
        this.filterColumns = IntStream.range(0, own.length).toArray();
        this.columns = IntStream.concat(IntStream.of(own), IntStream.of(wanted))
                .distinct()
                .toArray();
        this.wanted = IntStream.of(wanted).map(this::position).toArray();
    }

    private int position(int column) {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] == column)
                .findFirst()
                .orElseThrow();
    }

    /// All columns, as positions in the table's schema.
    int[] columns() {
        return columns.clone();
    }

    /// The position among the columns of one that the bound wants.
    int wanted(int index) {
        return wanted[index];
    }

    /// Writes the positions of the rows that pass and returns their number.
    int select(Batch rows, int[] positions) {
        if (filter != null) {
            return filter.select(rows.project(filterColumns), positions);
        }
        int count = rows.rows();
        for (int i = 0; i < count; i++) {
            positions[i] = i;
        }
        return count;
    }

    /// Tells what is known of the rows that come next.
    void expect(RowFilter.Evidence evidence) {
        if (filter != null) {
            filter.expect(evidence);
        }
    }
}
