package org.millrace.plan.expression;

import java.util.Locale;

/// The aggregate functions. All but [#COUNT_ALL] ignore rows in which the argument is null, and give null (counts:
/// 0) where no row is left.
public enum AggregateFunction {
    /// The number of rows.
    COUNT_ALL,
    /// The number of values.
    COUNT,
    /// Of int8 to int64: int64, or an error where it does not fit; of decimals: decimal(38, scale), or an error; of
    /// double: double, compensated.
    SUM,
    /// Double: of double, of int8 to int32 and of decimals of up to 18 digits, whose sums are exact.
    MEAN,
    /// Of any type that is not nested, in that type.
    MIN,
    MAX,
    /// The first value in row order.
    FIRST,
    /// The last value in row order.
    LAST,
    /// This and what follows up to [#QUANTILE] is double of double.
    VARIANCE_SAMPLE,
    VARIANCE_POPULATION,
    STDDEV_SAMPLE,
    STDDEV_POPULATION,
    /// Adjusted Fisher-Pearson, as DuckDB's `skewness` and pandas.
    SKEWNESS,
    /// Excess kurtosis with bias correction, as DuckDB's `kurtosis` and pandas.
    KURTOSIS,
    /// The quantile with linear interpolation (parameter: 0 to 1), exact. Double.
    QUANTILE,
    /// The quantile that is a value of the input (parameter: 0 to 1), exact: the lower one. Of any type that is not
    /// nested.
    QUANTILE_DISCRETE,
    /// As QUANTILE of 0.5: double of double.
    MEDIAN,
    /// The quantile that is a value of the input (parameter: 0 to 1), from a KLL sketch (k = 4096, so that the rank
    /// is off by less than 0.1 % of the rows with 99 % confidence). Holds some 100 KB for any number of rows.
    /// Double.
    APPROX_QUANTILE,
    /// The number of distinct values, from a HyperLogLog sketch (2^14 registers, standard error 0.8 %); exact below
    /// some thousand. Holds some 20 KB for any number of rows.
    APPROX_COUNT_DISTINCT,
    /// True if some value is. Of booleans.
    ANY,
    /// True if all values are. Of booleans.
    ALL,
    /// The strings joined in row order (parameter: the separator).
    STRING_AGGREGATE,
    /// The values as a list in row order, nulls included.
    LIST,
    /// (T, U) → T: the first in the row in which the second is least, of several such rows that of the first; rows in
    /// which either is null do not count. What takes two arguments has them as one struct in plans.
    ARG_MIN,
    /// As ARG_MIN, where the second is greatest.
    ARG_MAX,
    /// The product. Double of double.
    PRODUCT,
    /// The value that is there most often, of several that which appears first. Of any type.
    MODE,
    /// The bits that all values have. Of integers, in their type.
    BIT_AND,
    /// The bits that some value has.
    BIT_OR,
    /// The bits that an odd number of values has.
    BIT_XOR,
    /// (double y, double x) → double, this and what follows up to [#REGR_SXY]; pairs in which either is null do not
    /// count.
    COVAR_POP,
    COVAR_SAMP,
    /// The correlation coefficient; NaN where one of them is the same in all rows.
    CORR,
    /// Of the line through the points by least squares; null where x is the same in all rows.
    REGR_SLOPE,
    REGR_INTERCEPT,
    /// The square of the correlation.
    REGR_R2,
    /// The number of pairs: int64.
    REGR_COUNT,
    REGR_AVGX,
    REGR_AVGY,
    /// The sum of squared distances from the mean.
    REGR_SXX,
    REGR_SYY,
    REGR_SXY,
    /// (T, key) → list of T, nulls included, in the order of the key, which is a [Function#ORDER_KEY]; of equal ones in
    /// row order.
    ORDERED_LIST,
    /// (string, key) → the strings joined in the order of the key, as ORDERED_LIST (parameter: the separator).
    ORDERED_STRING_AGGREGATE,
    /// The value of the only row, null or not: what a subquery in the place of a value gives. A second row is a
    /// [org.millrace.errors.DataException]. Of any type.
    SINGLE,
    /// A function that a user wrote: see [org.millrace.plan.function.UserAggregate].
    USER;

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
