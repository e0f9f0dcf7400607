package org.millrace.pool;

/// How far a pool is with some chunks.
///
/// @param done  chunks that are done
/// @param total all chunks; -1 where nobody knows yet
/// @param nanos nanoseconds since the start
public record PoolProgress(long done, long total, long nanos) {}
