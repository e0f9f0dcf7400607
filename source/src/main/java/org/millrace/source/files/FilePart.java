package org.millrace.source.files;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.millrace.source.ColumnStatistics;
import org.millrace.source.Table;

/// One file of a table of many.
///
/// @param file  the path as it was found
/// @param table the file as a table
/// @param known which columns of the whole table the file has, and the values of the others
record FilePart(Path file, Table table, KnownValues known) {

    /// What is known of a column of the whole table in this file.
    ColumnStatistics statistics(int column) {
        int position = known.columns()[column];
        return position >= 0
                ? table.statistics(position)
                : MergedStatistics.constant(known.values().get(-1 - position), table.rows());
    }

    /// About how many different values a column of the whole table has in this file.
    OptionalLong distinct(int column) {
        int position = known.columns()[column];
        return position >= 0 ? table.distinct(position) : OptionalLong.empty();
    }
}
