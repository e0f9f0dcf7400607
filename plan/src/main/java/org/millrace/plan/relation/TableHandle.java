package org.millrace.plan.relation;

import java.util.OptionalLong;
import org.millrace.vectors.Schema;

/// A table that a backend has opened.
public interface TableHandle {

    /// How it was asked for; another backend can open it from this.
    TableSpec spec();

    /// The columns.
    Schema schema();

    /// The number of rows where it is known without reading data.
    OptionalLong rows();
}
