package org.millrace.source;

/// A piece of a table that is read by one thread at a time.
///
/// @param part  which file, from 0
/// @param start where the piece starts, in the format's own unit (rows or bytes)
/// @param end   where it ends, exclusive
/// @param bytes about how many bytes it takes to read it whole, for progress
public record Morsel(int part, long start, long end, long bytes) {

    /// The same piece as part of a table of many files.
    public Morsel inPart(int newPart) {
        return new Morsel(newPart, start, end, bytes);
    }
}
