package org.millrace.parquet.write;

import org.millrace.parquet.encode.DeltaEncoder;
import org.millrace.parquet.encode.PageBuffer;
import org.millrace.parquet.encode.PrefixLengths;
import org.millrace.parquet.metadata.Encoding;

/// Byte strings without a dictionary (specification, `Encodings.md`): their lengths are bit-packed in front of the
/// bytes of all, and what each has in common with the one before it may be left out.
///
/// Against PLAIN, packed lengths made files of UUIDs, words, sentences and URLs up to 28 % smaller; compressed ones
/// took no more time to write and to read. Leaving out prefixes made a file of names in order 4 times smaller under
/// Zstandard and 10 times under Snappy, for up to 1.5 times the reading time (2.6 times without compression);
/// where less is shared it gained next to nothing. `ParquetBenchmark` has such columns.
final class DeltaBytes {

    private static final int SAMPLE = 1 << 12;
    /// Packed lengths come in blocks, which fewer strings do not fill.
    private static final int FEWEST = 64;

    private final DeltaEncoder encoder = new DeltaEncoder();
    private final PrefixLengths prefixLengths = new PrefixLengths();
    private long[] prefixes = new long[0];
    private long[] lengths = new long[0];
    private int next;

    /// The form that is best by a look at the first strings. Leaving out prefixes takes readers longer, so that it has
    /// to save two thirds.
    Encoding choose(ByteSlices slices) {
        if (slices.count() < FEWEST) {
            return Encoding.PLAIN;
        }
        int count = Math.min(SAMPLE, slices.count());
        findLengths(slices, 0, count, true);
        long shared = 0;
        for (int i = 0; i < count; i++) {
            shared += prefixes[i];
        }
        return 3 * shared > 2 * slices.bytes(0, count) ? Encoding.DELTA_BYTE_ARRAY : Encoding.DELTA_LENGTH_BYTE_ARRAY;
    }

    /// Appends the strings `from` (inclusive) to `to` (exclusive) in one of the two forms.
    void write(ByteSlices slices, int from, int to, Encoding form, PageBuffer out) {
        boolean shortened = form == Encoding.DELTA_BYTE_ARRAY;
        findLengths(slices, from, to, shortened);
        if (shortened) {
            encoder.encode(prefixes, 0, to - from, true, out);
        }
        encoder.encode(lengths, 0, to - from, true, out);
        if (shortened) {
            next = 0;
            slices.visit(from, to, (data, start, length) -> {
                int prefix = (int) prefixes[next++];
                out.put(data, start + prefix, length - prefix);
            });
        } else {
            slices.write(from, to, false, out);
        }
    }

    /// Finds the length of each string; of what is left of it where prefixes are taken off.
    private void findLengths(ByteSlices slices, int from, int to, boolean shortened) {
        if (lengths.length < to - from) {
            lengths = new long[to - from];
            prefixes = new long[to - from];
        }
        for (int i = from; i < to; i++) {
            lengths[i - from] = slices.length(i);
        }
        if (shortened) {
            next = 0;
            prefixLengths.reset();
            slices.visit(from, to, (data, start, length) -> {
                int prefix = prefixLengths.next(data, start, length);
                prefixes[next] = prefix;
                lengths[next++] = (long) length - prefix;
            });
        }
    }
}
