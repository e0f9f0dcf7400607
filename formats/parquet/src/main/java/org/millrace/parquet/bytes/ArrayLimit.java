package org.millrace.parquet.bytes;

/// How much of a file may be held in one array. Lengths in a file are believed up to here only, so that a damaged one
/// is an error and not the end of the memory.
public final class ArrayLimit {
    /// The most bytes: a quarter of the heap, but at least 64 MiB and no more than the JVM has in one array.
    public static final int BYTES =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 4, 64L << 20, Integer.MAX_VALUE - 64L);

    private ArrayLimit() {}
}
