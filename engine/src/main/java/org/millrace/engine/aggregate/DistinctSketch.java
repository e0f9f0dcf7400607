package org.millrace.engine.aggregate;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// An estimate of the number of distinct hashes: exact while there are few, then HyperLogLog (Flajolet, Fusy, Gandouet,
/// Meunier, 2007) with the estimator of Ertl, *New Cardinality Estimation Algorithms for HyperLogLog Sketches* (2017,
/// algorithm 6), which needs no correction by tables. The order of the values does not matter.
final class DistinctSketch {

    private static final int PRECISION = 14;
    private static final int REGISTERS = 1 << PRECISION;
    private static final int LONGEST_RUN = Long.SIZE - PRECISION;

    /// The most hashes that are kept as they are: they take as many bytes as the registers.
    private static final int MOST_EXACT = REGISTERS / Long.BYTES;

    // Hashes other than 0 in an open-addressing table, at most half full; empty once there are registers.
    private long[] hashes = new long[16];
    private int exact;
    private boolean zero;
    private byte[] registers = {};

    /// Adds a well-mixed hash.
    void add(long hash) {
        if (registers.length > 0) {
            register(hash);
        } else if (hash == 0) {
            zero = true;
        } else {
            remember(hash);
        }
    }

    private void register(long hash) {
        int register = (int) (hash >>> LONGEST_RUN);
        int run = Math.min(Long.numberOfLeadingZeros(hash << PRECISION), LONGEST_RUN) + 1;
        if (registers[register] < run) {
            registers[register] = (byte) run;
        }
    }

    private void remember(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash) {
                return;
            }
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        exact++;
        if (exact > MOST_EXACT) {
            startRegisters();
        } else if (exact > hashes.length / 2) {
            long[] known = hashes;
            hashes = new long[known.length * 2];
            exact = 0;
            addAll(known);
        }
    }

    private void startRegisters() {
        long[] known = hashes;
        registers = new byte[REGISTERS];
        hashes = new long[0];
        addAll(known);
        if (zero) {
            register(0);
        }
    }

    private void addAll(long[] known) {
        for (long hash : known) {
            if (hash != 0) {
                add(hash);
            }
        }
    }

    /// Adds what another sketch stands for, as [#toArray()] gave it.
    void merge(byte[] array, int start, int length) {
        if (length == REGISTERS + 1) {
            if (registers.length == 0) {
                startRegisters();
            }
            for (int i = 0; i < REGISTERS; i++) {
                registers[i] = (byte) Math.max(registers[i], array[start + i]);
            }
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(array, start, length);
        while (buffer.hasRemaining()) {
            add(buffer.getLong());
        }
    }

    /// Everything as bytes: the registers and one byte more, or the hashes.
    byte[] toArray() {
        if (registers.length > 0) {
            return Arrays.copyOf(registers, REGISTERS + 1);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(estimate()) * Long.BYTES);
        for (long hash : hashes) {
            if (hash != 0) {
                buffer.putLong(hash);
            }
        }
        if (zero) {
            buffer.putLong(0);
        }
        return buffer.array();
    }

    /// The estimate.
    long estimate() {
        if (registers.length == 0) {
            return zero ? exact + 1L : exact;
        }
        int[] runs = new int[LONGEST_RUN + 2];
        for (byte run : registers) {
            runs[run]++;
        }
        double m = REGISTERS;
        double z = m * tau(1 - runs[LONGEST_RUN + 1] / m);
        for (int run = LONGEST_RUN; run >= 1; run--) {
            z = 0.5 * (z + runs[run]);
        }
        z += m * sigma(runs[0] / m);
        return Math.round(m * m / (2 * LN_2 * z));
    }

    private static final double LN_2 = 0.6931471805599453;

    private static double sigma(double x) {
        if (x == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = x;
        double weight = 1;
        double sum = x;
        double before;
        do {
            power *= power;
            before = sum;
            sum += power * weight;
            weight += weight;
        } while (sum != before);
        return sum;
    }

    private static double tau(double x) {
        if (x == 0 || x == 1) {
            return 0;
        }
        double root = x;
        double weight = 1;
        double sum = 1 - x;
        double before;
        do {
            root = Math.sqrt(root);
            before = sum;
            weight *= 0.5;
            sum -= (1 - root) * (1 - root) * weight;
        } while (sum != before);
        return sum / 3;
    }

    long bytes() {
        return 64 + 8L * hashes.length + registers.length;
    }
}
