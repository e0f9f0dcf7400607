package org.millrace.plan.expr;

import org.millrace.plan.expression.Function;

/// Functions of dates, times and timestamps. Units are year, quarter, month, week, day, hour, minute, second,
/// millisecond and microsecond.
public sealed interface TimeMethods permits Expr {

    /// A part of it: a unit, or isoyear, dow (0 is Sunday), isodow (1 is Monday), doy, epoch (seconds since 1970).
    default Expr extract(String part) {
        return FunctionExpr.of(Function.EXTRACT, part, this);
    }

    /// The year.
    default Expr year() {
        return FunctionExpr.of(Function.EXTRACT, "year", this);
    }

    /// The quarter, 1 to 4.
    default Expr quarter() {
        return FunctionExpr.of(Function.EXTRACT, "quarter", this);
    }

    /// The month, 1 to 12.
    default Expr month() {
        return FunctionExpr.of(Function.EXTRACT, "month", this);
    }

    /// The ISO week, 1 to 53.
    default Expr week() {
        return FunctionExpr.of(Function.EXTRACT, "week", this);
    }

    /// The day of the month.
    default Expr day() {
        return FunctionExpr.of(Function.EXTRACT, "day", this);
    }

    /// The day of the week; 0 is Sunday.
    default Expr dayOfWeek() {
        return FunctionExpr.of(Function.EXTRACT, "dow", this);
    }

    /// The day of the year, from 1.
    default Expr dayOfYear() {
        return FunctionExpr.of(Function.EXTRACT, "doy", this);
    }

    /// The hour, 0 to 23.
    default Expr hour() {
        return FunctionExpr.of(Function.EXTRACT, "hour", this);
    }

    /// The minute.
    default Expr minute() {
        return FunctionExpr.of(Function.EXTRACT, "minute", this);
    }

    /// The second.
    default Expr second() {
        return FunctionExpr.of(Function.EXTRACT, "second", this);
    }

    /// The start of the unit that it lies in.
    default Expr truncateTo(String unit) {
        return FunctionExpr.of(Function.DATE_TRUNCATE, unit, this);
    }

    /// So many units later; months clamp to the last day.
    default Expr dateAdd(String unit, Object amount) {
        return FunctionExpr.of(Function.DATE_ADD, unit, amount, this);
    }

    /// How many borders of the unit lie between it and a later value.
    default Expr dateDifference(String unit, Object later) {
        return FunctionExpr.of(Function.DATE_DIFFERENCE, unit, this, later);
    }
}
