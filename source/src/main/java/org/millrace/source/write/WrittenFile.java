package org.millrace.source.write;

import java.nio.file.Path;

/// A file that a write has made.
///
/// @param path  where it is
/// @param rows  the number of rows
/// @param bytes its size
public record WrittenFile(Path path, long rows, long bytes) {}
