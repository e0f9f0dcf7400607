package org.millrace.source;

import java.util.List;
import org.millrace.vectors.Batch;

/// The exact filter of a scan. The reader decodes the filter's columns first, asks which rows count, and decodes the
/// other columns for those rows only. Belongs to one reader.
public interface RowFilter {

    /// The columns that the filter needs, as positions in the table's schema.
    int[] columns();

    /// Writes the positions of the rows that count, ascending, to `positions` and returns how many there are.
    ///
    /// @param rows      the filter's columns in the order of [#columns()], without a selection
    /// @param positions at least as long as the batch has rows
    int select(Batch rows, int[] positions);

    /// Tells what is known of the rows that come next, until it is told again; a reader with statistics calls it so
    /// that the filter can be stricter than it would be otherwise. Those that cannot be do nothing.
    default void expect(Evidence evidence) {}

    /// What statistics say about some rows.
    interface Evidence {

        /// Whether none of the rows satisfies all of these predicates.
        boolean refutes(List<Predicate> predicates);
    }
}
