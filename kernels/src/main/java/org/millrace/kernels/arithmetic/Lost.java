package org.millrace.kernels.arithmetic;

/// Whether a sum, difference or product of two integers does not fit their type: a negative number if so, without a
/// branch, so that loops may collect the answers of all rows with `|`.
final class Lost {

    private Lost() {}

    static int add(byte a, byte b) {
        int exact = a + b;
        return sign(exact ^ (byte) exact);
    }

    static int subtract(byte a, byte b) {
        int exact = a - b;
        return sign(exact ^ (byte) exact);
    }

    static int multiply(byte a, byte b) {
        int exact = a * b;
        return sign(exact ^ (byte) exact);
    }

    static int add(short a, short b) {
        int exact = a + b;
        return sign(exact ^ (short) exact);
    }

    static int subtract(short a, short b) {
        int exact = a - b;
        return sign(exact ^ (short) exact);
    }

    static int multiply(short a, short b) {
        int exact = a * b;
        return sign(exact ^ (short) exact);
    }

    /// Negative if any bit is set.
    private static int sign(int difference) {
        return -difference | difference;
    }

    static int add(int a, int b) {
        int sum = a + b;
        return (a ^ sum) & (b ^ sum);
    }

    static int subtract(int a, int b) {
        int difference = a - b;
        return (a ^ b) & (a ^ difference);
    }

    static int multiply(int a, int b) {
        long exact = (long) a * b;
        return sign((int) ((exact ^ (int) exact) >>> 32));
    }

    static long add(long a, long b) {
        long sum = a + b;
        return (a ^ sum) & (b ^ sum);
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        return (a ^ b) & (a ^ difference);
    }

    /// Hacker's Delight 2-13: the high half must be the sign of the low one.
    static long multiply(long a, long b) {
        long difference = Math.multiplyHigh(a, b) ^ (a * b) >> 63;
        return -difference | difference;
    }
}
