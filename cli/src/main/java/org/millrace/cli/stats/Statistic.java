package org.millrace.cli.stats;

import static org.millrace.frame.Expressions.col;
import static org.millrace.frame.Expressions.count;

import java.util.Optional;
import java.util.function.Function;
import org.millrace.plan.expr.Expr;
import org.millrace.vectors.DataType;
import org.millrace.vectors.Field;

/// One number of a column that `stats` gives.
enum Statistic {
    COUNT("count", Domain.ANY, Expr::count),
    NULLS("nulls", Domain.ANY, column -> count().minus(column.count())),
    MEAN("mean", Domain.NUMERIC, Expr::mean),
    STD("std", Domain.NUMERIC, Expr::std),
    MIN("min", Domain.ORDERED, Expr::min),
    LOWEST("5 %", 0.05),
    LOWER("25 %", 0.25),
    MEDIAN("median", 0.5),
    UPPER("75 %", 0.75),
    UPPERMOST("95 %", 0.95),
    MAX("max", Domain.ORDERED, Expr::max),
    SKEWNESS("skewness", Domain.NUMERIC, Expr::skewness),
    KURTOSIS("kurtosis", Domain.NUMERIC, Expr::kurtosis),
    DISTINCT("distinct", Domain.ORDERED, Expr::countDistinct, Expr::approxCountDistinct);

    private enum Domain {
        ANY,
        ORDERED,
        NUMERIC;

        boolean contains(DataType type) {
            return switch (this) {
                case ANY -> true;
                case ORDERED -> !type.nested();
                case NUMERIC -> type.numeric();
            };
        }
    }

    private final String label;
    private final Domain domain;
    private final Function<Expr, Expr> exact;
    private final Function<Expr, Expr> approximate;

    Statistic(String label, Domain domain, Function<Expr, Expr> exact, Function<Expr, Expr> approximate) {
        this.label = label;
        this.domain = domain;
        this.exact = exact;
        this.approximate = approximate;
    }

    Statistic(String label, Domain domain, Function<Expr, Expr> exact) {
        this(label, domain, exact, exact);
    }

    Statistic(String label, double quantile) {
        this(label, Domain.NUMERIC, column -> column.quantile(quantile), column -> column.approxQuantile(quantile));
    }

    /// What people call it.
    String label() {
        return label;
    }

    /// The name of its column in results for programs.
    String key() {
        return label.endsWith("%") ? "q" + label.substring(0, label.indexOf(' ')) : label;
    }

    /// Whether it is a count of rows.
    boolean counts() {
        return this == COUNT || this == NULLS || this == DISTINCT;
    }

    /// Whether it can be computed from a sketch, with a small error.
    boolean sketched() {
        return this == DISTINCT || label.endsWith("%") || this == MEDIAN;
    }

    /// How it is computed; empty where it means nothing for the column's type.
    Optional<Expr> of(Field column, boolean exactly) {
        return domain.contains(column.type())
                ? Optional.of((exactly ? exact : approximate).apply(col(column.name())))
                : Optional.empty();
    }
}
