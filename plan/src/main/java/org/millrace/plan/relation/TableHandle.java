package org.millrace.plan.relation;

import java.util.OptionalLong;
import org.millrace.vectors.Schema;

/// A table that a backend has opened.
public interface TableHandle {

    /// How it was asked for; another backend can open it from this.
    TableSpec spec();

    /// The columns.
    Schema schema();

    /// What is known of the values of a column without reading them.
    default ColumnFacts facts(int column) {
        return ColumnFacts.UNKNOWN;
    }

    /// The number of rows where it is known without reading data.
    OptionalLong rows();

    /// About how many rows it has, from its size where they are not known; empty where nothing is known.
    default OptionalLong estimatedRows() {
        return rows();
    }
}
