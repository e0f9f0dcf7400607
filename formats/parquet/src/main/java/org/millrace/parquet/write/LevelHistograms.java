package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.metadata.PhysicalType;
import org.millrace.parquet.metadata.SizeStatistics;

/// How often each level occurs in the pages of a chunk, and how many bytes its byte strings have (specification,
/// `parquet.thrift`, "SizeStatistics"): with them, readers know how much memory decoded values will take.
///
/// Levels whose counts follow from the number of values and of nulls are left out, as the specification allows.
final class LevelHistograms {

    private final Leaf leaf;
    private final boolean repeats;
    private final boolean nests;
    private final List<long[]> repetitions = new ArrayList<>();
    private final List<long[]> definitions = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();

    LevelHistograms(Leaf leaf) {
        this.leaf = leaf;
        repeats = leaf.maxRepetition() > 0;
        nests = leaf.maxDefinition() > 1;
    }

    /// Counts a page.
    void add(PageSpan span, Levels levels, ColumnValues values) {
        if (repeats) {
            repetitions.add(count(levels.repetitions(), span, leaf.maxRepetition()));
        }
        if (nests && !levels.complete()) {
            definitions.add(count(levels.definitions(), span, leaf.maxDefinition()));
        } else if (nests) {
            long[] present = new long[leaf.maxDefinition() + 1];
            present[leaf.maxDefinition()] = span.levels();
            definitions.add(present);
        }
        if (leaf.stored().physical() == PhysicalType.BYTE_ARRAY) {
            bytes.add(values.byteArrayBytes(span.valueFrom(), span.valueTo()));
        }
    }

    private static long[] count(byte[] levels, PageSpan span, int max) {
        long[] counts = new long[max + 1];
        for (int i = span.levelFrom(); i < span.levelTo(); i++) {
            counts[levels[i]]++;
        }
        return counts;
    }

    /// The counts of the whole chunk; null where there is nothing to say.
    @Nullable
    SizeStatistics chunk() {
        long[] allBytes = byteArrayBytes();
        Long sum = allBytes == null
                ? null
                : (Long) java.util.Arrays.stream(allBytes).sum();
        return sum == null && !repeats && !nests
                ? null
                : new SizeStatistics(
                        sum,
                        repeats ? sum(repetitions, leaf.maxRepetition()) : null,
                        nests ? sum(definitions, leaf.maxDefinition()) : null);
    }

    private static long[] sum(List<long[]> pages, int max) {
        long[] sum = new long[max + 1];
        for (long[] page : pages) {
            for (int level = 0; level <= max; level++) {
                sum[level] += page[level];
            }
        }
        return sum;
    }

    /// The counts of repetition levels, page after page; null where nothing repeats.
    long @Nullable [] repetitions() {
        return repeats
                ? repetitions.stream().flatMapToLong(java.util.Arrays::stream).toArray()
                : null;
    }

    /// The counts of definition levels, page after page; null where there are no more than two levels.
    long @Nullable [] definitions() {
        return nests
                ? definitions.stream().flatMapToLong(java.util.Arrays::stream).toArray()
                : null;
    }

    /// The bytes of each page's byte strings without their lengths; null for other types.
    long @Nullable [] byteArrayBytes() {
        return leaf.stored().physical() == PhysicalType.BYTE_ARRAY
                ? bytes.stream().mapToLong(Long::longValue).toArray()
                : null;
    }
}
