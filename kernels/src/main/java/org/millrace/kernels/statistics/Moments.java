package org.millrace.kernels.statistics;

/// Count, mean and sums of the powers of the distances from the mean of some values. The merge is that of Chan, Golub
/// and LeVeque for the second moment and of Pébay (*Formulas for Robust, One-Pass Parallel Computation of Covariances
/// and Arbitrary-Order Statistical Moments*, SAND2008-6212) for the third and fourth.
public final class Moments {

    long count;
    double mean;
    double m2;
    double m3;
    double m4;

    /// The moments of no values.
    public Moments() {}

    /// Moments that were computed elsewhere, such as read back from a file.
    public Moments(long count, double mean, double m2, double m3, double m4) {
        this.count = count;
        this.mean = mean;
        this.m2 = m2;
        this.m3 = m3;
        this.m4 = m4;
    }

    /// The number of values.
    public long count() {
        return count;
    }

    /// The mean; 0.0 for no values.
    public double mean() {
        return mean;
    }

    /// The sum of the squared distances from the mean.
    public double m2() {
        return m2;
    }

    /// The sum of the third powers of the distances.
    public double m3() {
        return m3;
    }

    /// The sum of the fourth powers of the distances.
    public double m4() {
        return m4;
    }

    /// The same values in an object of its own.
    public Moments copy() {
        return new Moments(count, mean, m2, m3, m4);
    }

    /// Adds one value (Welford, Terriberry).
    public void add(double value) {
        double before = count;
        count++;
        double n = count;
        double delta = value - mean;
        double step = delta / n;
        double square = step * step;
        double term = delta * step * before;
        mean += step;
        m4 += term * square * (n * n - 3 * n + 3) + 6 * square * m2 - 4 * step * m3;
        m3 += term * step * (n - 2) - 3 * step * m2;
        m2 += term;
    }

    /// Adds the values that another summary stands for. Merge in a fixed order: the order can change the last bits.
    public void merge(Moments other) {
        if (other.count == 0) {
            return;
        }
        if (count == 0) {
            set(other);
            return;
        }
        double a = count;
        double b = other.count;
        double n = a + b;
        double delta = other.mean - mean;
        double step = delta / n;
        double square = step * step;
        m4 += other.m4
                + delta * step * square * a * b * (a * a - a * b + b * b)
                + 6 * square * (a * a * other.m2 + b * b * m2)
                + 4 * step * (a * other.m3 - b * m3);
        m3 += other.m3 + delta * square * a * b * (a - b) + 3 * step * (a * other.m2 - b * m2);
        m2 += other.m2 + delta * step * a * b;
        mean += step * b;
        count += other.count;
    }

    private void set(Moments other) {
        count = other.count;
        mean = other.mean;
        m2 = other.m2;
        m3 = other.m3;
        m4 = other.m4;
    }
}
