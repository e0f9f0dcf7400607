package org.millrace.parquet.write;

import java.util.Arrays;

/// Looks at a few numbers of a column chunk to see whether building its dictionary is worth the time.
///
/// In a sample of `s` numbers drawn from `d` equally likely ones, about `s² / 2d` meet one that was there before (the
/// birthday problem). Too few such meetings say that the dictionary would be too large.
final class DictionaryProbe {

    private static final int SAMPLE = 4096;

    private DictionaryProbe() {}

    /// The most entries that the dictionary of the first `count` numbers may have; 0 if none should be tried.
    ///
    /// @param most the most entries that the options allow
    static int limit(long[] values, int count, long most) {
        int limit = (int) Math.min(most, count);
        if (count < 4 * SAMPLE) {
            return limit;
        }
        long[] sample = new long[SAMPLE];
        int stride = count / SAMPLE;
        int neighbours = 0;
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = values[i * stride];
            neighbours += values[i * stride + 1] == sample[i] ? 1 : 0;
        }
        Arrays.sort(sample);
        int meetings = 0;
        for (int i = 1; i < SAMPLE; i++) {
            meetings += sample[i] == sample[i - 1] ? 1 : 0;
        }
        double expected = (double) SAMPLE * SAMPLE / 2 / limit;
        return meetings < expected / 3 && neighbours < SAMPLE / 8 ? 0 : limit;
    }
}
