package org.millrace.plan.expression;

import java.util.Locale;

/// The scalar functions. Unless said otherwise a function gives null where an argument is null.
public enum Function {
    // Arithmetic: integers in the wider operand's type, checked for overflow; decimals exactly; else double.
    ADD,
    SUBTRACT,
    MULTIPLY,
    /// Division as floating point; of decimals too. Division by zero is an infinity or NaN for floating point.
    DIVIDE,
    /// Integer quotient, truncated; null for a zero divisor.
    INTEGER_DIVIDE,
    /// Remainder with the sign of the dividend; null for a zero integer divisor.
    MODULO,
    NEGATE,
    // Comparison: NaN equals NaN and is above every number; -0.0 equals 0.0.
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /// Equality in which null equals null; never null.
    NOT_DISTINCT,
    // Kleene logic.
    AND,
    OR,
    NOT,
    /// Never null.
    IS_NULL,
    /// Never null.
    IS_NOT_NULL,
    /// True for NaN; floating point only.
    IS_NAN,
    /// The first argument that is not null.
    COALESCE,
    /// Null where the two arguments are equal, else the first.
    NULL_IF,
    /// The least argument, ignoring nulls.
    LEAST,
    /// The greatest argument, ignoring nulls.
    GREATEST,
    // Mathematics, on doubles; integers are converted.
    SQRT,
    CBRT,
    LN,
    LOG10,
    LOG2,
    LOG1P,
    EXP,
    EXPM1,
    POWER,
    ABS,
    /// Half away from zero, to a number of decimal digits (second argument, 0 if missing).
    ROUND,
    FLOOR,
    CEIL,
    TRUNCATE,
    SIGN,
    SIN,
    COS,
    TAN,
    ASIN,
    ACOS,
    ATAN,
    ATAN2,
    SINH,
    COSH,
    TANH,
    DEGREES,
    RADIANS,
    // Strings; positions and lengths count code points, positions start at 1.
    LENGTH,
    /// The length in bytes of a string or binary value.
    OCTET_LENGTH,
    LOWER,
    UPPER,
    /// Removes white space, or the characters of the second argument, at both ends.
    TRIM,
    TRIM_START,
    TRIM_END,
    /// substr(text, start [, length])
    SUBSTRING,
    /// Joins all arguments; null if one is.
    CONCAT,
    REPLACE,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    /// SQL LIKE with `%` and `_`; the optional third argument is the escape character.
    LIKE,
    /// Whether the regular expression matches somewhere in the text.
    REGEXP_MATCHES,
    /// regexp_replace(text, pattern, replacement): every match.
    REGEXP_REPLACE,
    /// regexp_extract(text, pattern [, group]): the first match or an empty string.
    REGEXP_EXTRACT,
    REVERSE,
    REPEAT,
    PAD_START,
    PAD_END,
    /// position of the second argument in the first, from 1; 0 where there is none.
    POSITION,
    // Dates and times.
    /// extract(unit, value): the unit is a literal string such as `year`, `dow` or `epoch`.
    EXTRACT,
    /// date_trunc(unit, value).
    DATE_TRUNCATE,
    /// date_add(unit, amount, value): calendar arithmetic; months clamp to the last day.
    DATE_ADD,
    /// date_diff(unit, from, to): unit borders crossed.
    DATE_DIFFERENCE,
    // Lists and structs.
    /// The number of elements of a list.
    LIST_LENGTH,
    /// list_element(list, position from 1); null outside the list.
    LIST_ELEMENT,
    /// list_contains(list, value).
    LIST_CONTAINS,
    /// struct_field(struct, 'name').
    STRUCT_FIELD,
    /// hash(value…): a 64-bit hash that is the same everywhere and always.
    HASH;

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
