package org.millrace.plan.expr;

import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Literals;

/// One value from all rows of a group. Rows without a value do not count; where none is left the result is null, of
/// counts 0.
public sealed interface AggregateMethods permits Expr {

    /// The sum: of integers in int64 with an error where it does not fit, of decimals exact, else compensated.
    default AggregateExpr sum() {
        return AggregateExpr.of(AggregateFunction.SUM, (Expr) this);
    }

    /// The mean.
    default AggregateExpr mean() {
        return AggregateExpr.of(AggregateFunction.MEAN, (Expr) this);
    }

    /// The least value.
    default AggregateExpr min() {
        return AggregateExpr.of(AggregateFunction.MIN, (Expr) this);
    }

    /// The greatest value.
    default AggregateExpr max() {
        return AggregateExpr.of(AggregateFunction.MAX, (Expr) this);
    }

    /// The number of values.
    default AggregateExpr count() {
        return AggregateExpr.of(AggregateFunction.COUNT, (Expr) this);
    }

    /// The number of different values.
    default AggregateExpr countDistinct() {
        return count().distinct();
    }

    /// The first value in row order.
    default AggregateExpr first() {
        return AggregateExpr.of(AggregateFunction.FIRST, (Expr) this);
    }

    /// The last value in row order.
    default AggregateExpr last() {
        return AggregateExpr.of(AggregateFunction.LAST, (Expr) this);
    }

    /// The standard deviation of a sample (divisor n - 1).
    default AggregateExpr std() {
        return AggregateExpr.of(AggregateFunction.STDDEV_SAMPLE, (Expr) this);
    }

    /// The standard deviation of a population (divisor n).
    default AggregateExpr stdPopulation() {
        return AggregateExpr.of(AggregateFunction.STDDEV_POPULATION, (Expr) this);
    }

    /// The variance of a sample (divisor n - 1).
    default AggregateExpr var() {
        return AggregateExpr.of(AggregateFunction.VARIANCE_SAMPLE, (Expr) this);
    }

    /// The variance of a population (divisor n).
    default AggregateExpr varPopulation() {
        return AggregateExpr.of(AggregateFunction.VARIANCE_POPULATION, (Expr) this);
    }

    /// The adjusted skewness, as pandas and DuckDB have it.
    default AggregateExpr skewness() {
        return AggregateExpr.of(AggregateFunction.SKEWNESS, (Expr) this);
    }

    /// The adjusted excess kurtosis, as pandas and DuckDB have it.
    default AggregateExpr kurtosis() {
        return AggregateExpr.of(AggregateFunction.KURTOSIS, (Expr) this);
    }

    /// The exact median; between two values, their mean.
    default AggregateExpr median() {
        return AggregateExpr.of(AggregateFunction.MEDIAN, (Expr) this);
    }

    /// The exact quantile with linear interpolation; `q` from 0 to 1.
    default AggregateExpr quantile(double q) {
        return AggregateExpr.of(AggregateFunction.QUANTILE, (Expr) this).withParameter(Literals.of(q));
    }

    /// The exact quantile that is a value of the input, the lower of two; `q` from 0 to 1.
    default AggregateExpr quantileDiscrete(double q) {
        return AggregateExpr.of(AggregateFunction.QUANTILE_DISCRETE, (Expr) this)
                .withParameter(Literals.of(q));
    }

    /// A value that is near the quantile, from a sketch of some 100 KB for any number of rows: its rank is off by less
    /// than 0.1 % of the rows; `q` from 0 to 1.
    default AggregateExpr approxQuantile(double q) {
        return AggregateExpr.of(AggregateFunction.APPROX_QUANTILE, (Expr) this).withParameter(Literals.of(q));
    }

    /// About the number of different values, from a sketch of some 20 KB for any number of rows: off by 0.8 % on
    /// average.
    default AggregateExpr approxCountDistinct() {
        return AggregateExpr.of(AggregateFunction.APPROX_COUNT_DISTINCT, (Expr) this);
    }

    /// Whether a value is true.
    default AggregateExpr any() {
        return AggregateExpr.of(AggregateFunction.ANY, (Expr) this);
    }

    /// Whether all values are true.
    default AggregateExpr all() {
        return AggregateExpr.of(AggregateFunction.ALL, (Expr) this);
    }

    /// The texts joined in row order with a separator between them.
    default AggregateExpr stringAgg(String separator) {
        return AggregateExpr.of(AggregateFunction.STRING_AGGREGATE, (Expr) this).withParameter(Literals.of(separator));
    }

    /// The value in the row in which `by` is least, the first of several; rows in which either is missing do not count.
    default AggregateExpr argMin(Expr by) {
        return AggregateExpr.of(AggregateFunction.ARG_MIN, (Expr) this, by);
    }

    /// The value in the row in which `by` is greatest, the first of several; rows in which either is missing do not
    /// count.
    default AggregateExpr argMax(Expr by) {
        return AggregateExpr.of(AggregateFunction.ARG_MAX, (Expr) this, by);
    }

    /// The product of the values.
    default AggregateExpr product() {
        return AggregateExpr.of(AggregateFunction.PRODUCT, (Expr) this);
    }

    /// The value that is there most often, of several that which appears first.
    default AggregateExpr mode() {
        return AggregateExpr.of(AggregateFunction.MODE, (Expr) this);
    }

    /// The covariance of a sample of pairs.
    default AggregateExpr covariance(Expr other) {
        return AggregateExpr.of(AggregateFunction.COVAR_SAMP, (Expr) this, other);
    }

    /// Pearson's correlation coefficient.
    default AggregateExpr correlation(Expr other) {
        return AggregateExpr.of(AggregateFunction.CORR, (Expr) this, other);
    }

    /// The bits that all values have.
    default AggregateExpr bitAnd() {
        return AggregateExpr.of(AggregateFunction.BIT_AND, (Expr) this);
    }

    /// The bits that some value has.
    default AggregateExpr bitOr() {
        return AggregateExpr.of(AggregateFunction.BIT_OR, (Expr) this);
    }

    /// The bits that an odd number of values has.
    default AggregateExpr bitXor() {
        return AggregateExpr.of(AggregateFunction.BIT_XOR, (Expr) this);
    }

    /// The values as a list, missing ones included, in the order of some keys: `col("name").listBy(col("day").desc())`.
    default AggregateExpr listBy(Expr... keys) {
        return AggregateExpr.of(AggregateFunction.ORDERED_LIST, (Expr) this, OrderExpr.key(keys));
    }

    /// The texts joined in the order of some keys, with a separator between them.
    default AggregateExpr stringAggBy(String separator, Expr... keys) {
        return AggregateExpr.of(AggregateFunction.ORDERED_STRING_AGGREGATE, (Expr) this, OrderExpr.key(keys))
                .withParameter(Literals.of(separator));
    }

    /// The value of the only row of the group, null or not; a second row is a
    /// [org.millrace.errors.DataException].
    default AggregateExpr single() {
        return AggregateExpr.of(AggregateFunction.SINGLE, (Expr) this);
    }

    /// The values as a list in row order, missing ones included.
    default AggregateExpr list() {
        return AggregateExpr.of(AggregateFunction.LIST, (Expr) this);
    }
}
