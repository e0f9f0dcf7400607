package org.millrace.generators;

import org.millrace.vectors.Vector;

/// Makes the values of one column. Belongs to one reader, because it may reuse its arrays.
interface ColumnGenerator {

    /// The values of `count` rows from row `first` on; valid until the next call.
    Vector rows(long first, int count);
}
