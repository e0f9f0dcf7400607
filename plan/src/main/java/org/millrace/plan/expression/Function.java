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
    /// (double base, double) → double.
    LOG,
    /// The nearest even whole number away from zero.
    EVEN,
    COT,
    ASINH,
    ACOSH,
    ATANH,
    /// double → boolean: neither infinite nor NaN.
    IS_FINITE,
    /// double → boolean.
    IS_INFINITE,
    // Bits of whole numbers: (int64, int64) → int64; other integers are widened, and the result is narrowed again.
    BITWISE_AND,
    BITWISE_OR,
    BITWISE_XOR,
    /// int64 → int64.
    BITWISE_NOT,
    /// Neither operand may be negative, nor may bits get lost: otherwise a DataException.
    SHIFT_LEFT,
    /// 0 where the second operand is negative or above 63.
    SHIFT_RIGHT,
    /// int64 → int64: how many bits are set. Of narrower integers only their own bits are looked at.
    BIT_COUNT,
    /// (int64, int64) → int64: the greatest common divisor.
    GCD,
    /// (int64, int64) → int64: the least common multiple, checked.
    LCM,
    /// int64 → int64, checked: 0 to 20.
    FACTORIAL,
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
    /// (string, int64) → string: so many code points at the start; a negative number leaves so many out at the end.
    LEFT,
    /// As LEFT, at the end.
    RIGHT,
    /// int64 → string: the character of a code point.
    CHR,
    /// string → int64: the first code point; -1 for an empty text.
    UNICODE,
    /// As UNICODE, but 0 for an empty text.
    ASCII,
    /// (string, string from, string to) → string: each character of the second becomes that at its place in the third;
    /// those beyond its end go.
    TRANSLATE,
    /// (string, string separator, int64 position from 1 or, negative, from the end) → string; empty where there is
    /// none.
    SPLIT_PART,
    /// (string separator, string, …) → string: joins what is not null. Stands for LIST_JOIN of LIST_VALUE in plans.
    CONCAT_WS,
    /// string or binary → string: the digest in hexadecimal digits.
    MD5,
    /// As MD5.
    SHA1,
    /// As MD5.
    SHA256,
    /// string, binary or int64 → string: hexadecimal digits in upper case.
    HEX,
    /// string → binary: the bytes of hexadecimal digits.
    UNHEX,
    /// int64 → string: binary digits.
    BIN,
    /// string or binary → string.
    TO_BASE64,
    /// string → binary.
    FROM_BASE64,
    /// (string, string) → int64: the least number of bytes put in, taken out or replaced.
    LEVENSHTEIN,
    /// (string, string pattern) → boolean: whether the regular expression is the whole text.
    REGEXP_FULL_MATCH,
    /// As REGEXP_REPLACE, the first match only.
    REGEXP_REPLACE_FIRST,
    /// (string, string pattern) → boolean: a pattern of file names with `*`, `?` and `[a-z]`.
    GLOB,
    /// (string, string separator) → list of string: the parts between separators; all characters for an empty one.
    STRING_SPLIT,
    /// (string, string pattern) → list of string: the parts between matches.
    REGEXP_SPLIT,
    /// (string, string pattern) or (string, string pattern, int64 group) → list of string: every match.
    REGEXP_EXTRACT_ALL,
    // Dates and times. The first operand is a string literal: year, quarter, month, week, day, hour, minute, second,
    // millisecond, microsecond, decade, century or millennium. For a date the unit is a day or longer. `moment` is
    // date, timestamp or timestamptz.
    /// (part, moment or time) → int64; also the parts era, yearweek, isoyear, dow (0 is Sunday), isodow (1 is Monday),
    /// doy, and
    /// epoch (→ double: seconds since 1970 or midnight). Milliseconds and microseconds count from the start of the
    /// minute.
    EXTRACT,
    /// (unit, T) → T for T moment. Weeks start on Monday.
    DATE_TRUNCATE,
    /// (unit, int64 amount, T) → T for T moment: calendar arithmetic; months clamp to the last day.
    DATE_ADD,
    /// (unit, T from, T to) → int64 for T moment: unit borders crossed, negative backwards.
    DATE_DIFFERENCE,
    /// (unit, T from, T to) → int64 for T moment: whole units that have passed, negative backwards.
    DATE_ELAPSED,
    /// moment → string: the English name of the day of the week.
    DAY_NAME,
    /// moment → string: the English name of the month.
    MONTH_NAME,
    /// moment → date: the last day of the month.
    LAST_DAY,
    /// (int64 year, int64 month, int64 day) → date.
    MAKE_DATE,
    /// (int64 hour, int64 minute, double second) → time.
    MAKE_TIME,
    /// (int64 year, month, day, hour, minute, double second) → timestamp, or (int64 microseconds since 1970) →
    /// timestamp.
    MAKE_TIMESTAMP,
    /// double → timestamptz: seconds since 1970.
    TO_TIMESTAMP,
    /// moment or time → int64: microseconds since 1970 or midnight.
    EPOCH_MICROS,
    /// (moment, string format) → string, with the letters of C's strftime.
    STRFTIME,
    /// (string, string format) → timestamp.
    STRPTIME,
    /// As STRPTIME; null where the text does not have the format.
    TRY_STRPTIME,
    // Lists and structs.
    /// list → int64: the number of elements.
    LIST_LENGTH,
    /// (list of T, int64 position from 1 or, negative, from the end) → T; null outside the list.
    LIST_ELEMENT,
    /// (list of T, T) → boolean for T not nested.
    LIST_CONTAINS,
    /// (struct, string literal) → the type of the field of that name.
    STRUCT_FIELD,
    /// (T, …) → list of T for any T; never null.
    LIST_VALUE,
    /// (any, …) → a struct of them; never null. As written, the name of each field comes before it as a string literal;
    /// in plans the type of the result has the names.
    STRUCT_PACK,
    /// (list, int64 first, int64 last) or (list, int64 first, int64 last, int64 step) → list: the elements at positions
    /// from 1 or, negative, from the end; a negative step goes backwards.
    LIST_SLICE,
    /// (list of T, …) → list of T: all elements; a null list has none.
    LIST_CONCAT,
    /// list of lists → list: all elements of the inner lists.
    FLATTEN,
    /// (list of T, T) → int64: where the value is first found, null in null; null where it is not.
    LIST_POSITION,
    /// list → list, or (list, string literal `asc` or `desc`) or (list, string literal, string literal `nulls first`
    /// or `nulls last`) → list: ascending with nulls last unless said otherwise.
    LIST_SORT,
    LIST_REVERSE,
    /// list → list: each different element that is not null once, where it first appears.
    LIST_DISTINCT,
    /// (list of T, list of T) → boolean: whether an element that is not null is in both.
    LIST_HAS_ANY,
    /// (list of T, list of T) → boolean: whether all elements of the second that are not null are in the first.
    LIST_HAS_ALL,
    // Aggregates of a list's elements that are not null; null where there is none.
    /// list of integers → int64 (checked), of decimals → decimal(38, scale), of double → double.
    LIST_SUM,
    /// list of double → double.
    LIST_MEAN,
    /// list of T → T.
    LIST_MIN,
    /// list of T → T.
    LIST_MAX,
    /// list → int64: how many elements are not null.
    LIST_COUNT,
    /// (list of string, string separator) → string: what is not null, joined.
    LIST_JOIN,
    /// (int64 from, int64 to, int64 step) → list of int64: from the first to before the second; as written the step,
    /// and
    /// the first, may be missing. No element for the step 0.
    RANGE,
    /// As RANGE, up to and with the second.
    SERIES,
    /// (unit, int64 step, T from, T to) → list of T for T moment: from the first to before the second.
    TIME_RANGE,
    /// As TIME_RANGE, up to and with the second.
    TIME_SERIES,
    /// any → binary: bytes that are ordered as the values are and equal where they are equal; for comparing, grouping
    /// and ordering by lists and structs.
    SORT_KEY,
    /// (any, string literal, …) → binary, never null: bytes that order rows by several values; after each value its
    /// direction, `asc` or `desc` and then `nulls first` or `nulls last`.
    ORDER_KEY,
    /// (any, …) → int64: a hash that is the same everywhere and always; never null.
    HASH;

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
