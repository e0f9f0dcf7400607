package org.millrace.source;

import java.nio.file.Path;
import org.millrace.vectors.Schema;

/// A file format that can be written, found by [java.util.ServiceLoader].
public interface SinkFormat {

    /// The name by which commands and options call the format, such as `parquet`.
    String name();

    /// Whether a file with this name is to be of this format.
    boolean recognisesName(String fileName);

    /// The ending of files that a partitioned or split write makes, such as `.parquet`, for these options.
    String extension(FormatOptions options);

    /// Starts one file. Nothing is visible under `target` before [TableSink#commit()].
    ///
    /// @param options every option that was given for this format; an unknown one is a
    ///                [org.millrace.errors.QueryException]
    TableSink create(Path target, Schema schema, FormatOptions options);
}
