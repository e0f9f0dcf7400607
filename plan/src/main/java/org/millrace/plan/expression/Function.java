package org.millrace.plan.expression;

import java.util.Locale;

/// The scalar functions, each with the operand types that it is implemented for (its typed forms): the binder
/// converts operands to exactly one of them. `T` is any one type, the same for all operands that have it; `integer`
/// is int8 to int64. Unless said otherwise a function gives null where an operand is null.
public enum Function {
    // Arithmetic. The forms are (T, T) → T for T integer (checked for overflow, which is a DataException), double, or
    // decimal (the operands have the type of the result; a value that does not fit it is a DataException).
    ADD,
    SUBTRACT,
    /// Of decimals: operands whose scales add up to the result's; their layouts may be narrower than the result's.
    MULTIPLY,
    /// (double, double) → double; by zero an infinity or NaN.
    DIVIDE,
    /// (T, T) → T for T integer: the quotient truncated towards zero; null for a zero divisor; the least number by
    /// -1 overflows.
    INTEGER_DIVIDE,
    /// Remainder with the sign of the dividend; null for a zero divisor of integers and decimals.
    MODULO,
    /// T → T for T integer (checked), double, decimal.
    NEGATE,
    // Comparison: (T, T) → boolean for every T that is not nested. NaN equals NaN and is above every number; -0.0
    // equals 0.0; strings and binary compare as unsigned bytes; false is below true.
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /// Equality in which null equals null; never null.
    NOT_DISTINCT,
    // Kleene logic of booleans: two or more for AND and OR, one for NOT.
    AND,
    OR,
    NOT,
    /// Of any type; never null.
    IS_NULL,
    /// Of any type; never null.
    IS_NOT_NULL,
    /// True for NaN; (float or double) → boolean.
    IS_NAN,
    /// (T, T, …) → T for any T: the first argument that is not null.
    COALESCE,
    /// (T, T) → T for T not nested: null where the two arguments are equal, else the first.
    NULL_IF,
    /// (T, …) → T for T not nested: the least argument, ignoring nulls.
    LEAST,
    /// (T, …) → T for T not nested: the greatest argument, ignoring nulls.
    GREATEST,
    // Mathematics: double → double unless said otherwise. Outside its domain a function gives NaN.
    SQRT,
    CBRT,
    LN,
    LOG10,
    LOG2,
    LOG1P,
    EXP,
    EXPM1,
    /// (double, double) → double.
    POWER,
    /// T → T for T integer (checked), double, decimal.
    ABS,
    /// double → double or (double, int32 literal) → double: half away from zero, to a number of decimal digits.
    ROUND,
    FLOOR,
    CEIL,
    TRUNCATE,
    /// -1.0, 0.0 or 1.0; NaN for NaN.
    SIGN,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    /// (double y, double x) → double.
    ATAN2,
    SINH,
    COSH,
    TANH,
    DEGREES,
    RADIANS,
    // Text. Positions and lengths are int64 and count code points; positions start at 1.
    /// string → int64.
    LENGTH,
    /// string or binary → int64: the length in bytes.
    OCTET_LENGTH,
    /// string → string.
    LOWER,
    /// string → string.
    UPPER,
    /// string → string, or (string, string) → string: removes white space, or the characters of the second
    /// argument, at both ends.
    TRIM,
    /// As TRIM, at the start.
    TRIM_START,
    /// As TRIM, at the end.
    TRIM_END,
    /// (string, int64 start) or (string, int64 start, int64 length) → string.
    SUBSTRING,
    /// (string, …) → string: joins all arguments; null if one is.
    CONCAT,
    /// (string, string search, string replacement) → string.
    REPLACE,
    /// (string, string) → boolean.
    CONTAINS,
    /// (string, string) → boolean.
    STARTS_WITH,
    /// (string, string) → boolean.
    ENDS_WITH,
    /// (string, string pattern) or (string, string pattern, string escape) → boolean: SQL LIKE with `%` and `_`.
    LIKE,
    /// (string, string pattern) → boolean: whether the regular expression matches somewhere in the text.
    REGEXP_MATCHES,
    /// (string, string pattern, string replacement) → string: every match.
    REGEXP_REPLACE,
    /// (string, string pattern) or (string, string pattern, int64 group) → string: the first match or an empty
    /// string.
    REGEXP_EXTRACT,
    /// string → string.
    REVERSE,
    /// (string, int64) → string.
    REPEAT,
    /// (string, int64 length, string fill) → string; cuts where the text is longer.
    PAD_START,
    /// As PAD_START, at the end.
    PAD_END,
    /// (string, string) → int64: position of the second argument in the first, from 1; 0 where there is none.
    POSITION,
    // Dates and times. The first operand is a string literal: year, quarter, month, week, day, hour, minute, second,
    // millisecond or microsecond. For a date the unit is a day or longer. `moment` is date, timestamp or timestamptz.
    /// (part, moment or time) → int64; also the parts isoyear, dow (0 is Sunday), isodow (1 is Monday), doy, and
    /// epoch (→ double: seconds since 1970 or midnight). Milliseconds and microseconds count from the start of the
    /// minute.
    EXTRACT,
    /// (unit, T) → T for T moment. Weeks start on Monday.
    DATE_TRUNCATE,
    /// (unit, int64 amount, T) → T for T moment: calendar arithmetic; months clamp to the last day.
    DATE_ADD,
    /// (unit, T from, T to) → int64 for T moment: unit borders crossed, negative backwards.
    DATE_DIFFERENCE,
    // Lists and structs.
    /// list → int64: the number of elements.
    LIST_LENGTH,
    /// (list of T, int64 position from 1) → T; null outside the list.
    LIST_ELEMENT,
    /// (list of T, T) → boolean for T not nested.
    LIST_CONTAINS,
    /// (struct, string literal) → the type of the field of that name.
    STRUCT_FIELD,
    /// (any, …) → int64: a hash that is the same everywhere and always; never null.
    HASH;

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
