package org.millrace.kernels.simd;

/// Whether this process has worked so long that vector code pays. Until it is compiled, such code is many times slower
/// than its scalar twin, and a short run ends before it has made up for that. Results never depend on the answer.
public final class LongWork {

    /// So many numbers take the scalar twins less time than the vector code needs to become fast.
    private static final long ENOUGH = 1L << 26;

    /// The numbers that scalar twins were used for. All threads write and read it without any order: a lost addition
    /// only puts the change off.
    private static long seen;

    private LongWork() {}

    /// Counts the numbers of one call; whether they are to be worked on by vector code, which is available then.
    public static boolean reached(int numbers) {
        if (seen >= ENOUGH) {
            return Simd.AVAILABLE;
        }
        seen += numbers;
        return false;
    }
}
