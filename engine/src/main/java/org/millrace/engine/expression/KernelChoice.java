package org.millrace.engine.expression;

import static org.millrace.vectors.PrimitiveType.DOUBLE;
import static org.millrace.vectors.PrimitiveType.INT64;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.millrace.errors.QueryException;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.arithmetic.ByteArithmetic;
import org.millrace.kernels.arithmetic.ByteQuotient;
import org.millrace.kernels.arithmetic.ByteUnary;
import org.millrace.kernels.arithmetic.DecimalArithmetic;
import org.millrace.kernels.arithmetic.DecimalRemainder;
import org.millrace.kernels.arithmetic.DecimalSign;
import org.millrace.kernels.arithmetic.DoubleArithmetic;
import org.millrace.kernels.arithmetic.DoubleFunction;
import org.millrace.kernels.arithmetic.DoublePair;
import org.millrace.kernels.arithmetic.IntArithmetic;
import org.millrace.kernels.arithmetic.IntQuotient;
import org.millrace.kernels.arithmetic.IntUnary;
import org.millrace.kernels.arithmetic.LongArithmetic;
import org.millrace.kernels.arithmetic.LongQuotient;
import org.millrace.kernels.arithmetic.LongUnary;
import org.millrace.kernels.arithmetic.ShortArithmetic;
import org.millrace.kernels.arithmetic.ShortQuotient;
import org.millrace.kernels.arithmetic.ShortUnary;
import org.millrace.kernels.compare.Comparison;
import org.millrace.kernels.compare.Comparisons;
import org.millrace.kernels.compare.DoubleCompare;
import org.millrace.kernels.compare.FloatCompare;
import org.millrace.kernels.compare.OrderedBytes;
import org.millrace.kernels.logic.Kleene;
import org.millrace.kernels.strings.Joining;
import org.millrace.kernels.strings.Like;
import org.millrace.kernels.strings.Pad;
import org.millrace.kernels.strings.RegularExpressions;
import org.millrace.kernels.strings.Replace;
import org.millrace.kernels.strings.Search;
import org.millrace.kernels.strings.Substring;
import org.millrace.kernels.strings.TextFunction;
import org.millrace.kernels.strings.Trim;
import org.millrace.kernels.time.Add;
import org.millrace.kernels.time.Difference;
import org.millrace.kernels.time.Elapsed;
import org.millrace.kernels.time.Extract;
import org.millrace.kernels.time.TimePart;
import org.millrace.kernels.time.TimeUnit;
import org.millrace.kernels.time.Truncate;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Literal;
import org.millrace.vectors.Bits;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// The kernel of a call of a strict function, and what it is given.
///
/// @param kernel   the kernel, perhaps with state: for one thread at a time
/// @param operands the operands that it takes; the unit of a date function is in the kernel instead
/// @param types    the types in which it takes them
record KernelChoice(Kernel kernel, List<Expression> operands, List<DataType> types) {

    static KernelChoice of(Call call) {
        return switch (call.function()) {
            case ADD, SUBTRACT, MULTIPLY, INTEGER_DIVIDE, MODULO, NEGATE, ABS -> asTheyAre(arithmetic(call), call);
            case DIVIDE -> each(DoubleArithmetic.DIVIDE, DOUBLE, call);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> asTheyAre(comparison(call), call);
            case NOT ->
                asTheyAre((in, rows, out) -> Kleene.not(Operands.words(in[0]), out.words(), Bits.words(rows)), call);
            case IS_NAN -> asTheyAre(isNaN(call), call);
            case SQRT,
                    CBRT,
                    LN,
                    LOG10,
                    LOG2,
                    LOG1P,
                    EXP,
                    EXPM1,
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
                    SINH,
                    COSH,
                    TANH,
                    DEGREES,
                    RADIANS -> each(DoubleFunction.valueOf(call.function().name()), DOUBLE, call);
            case ROUND ->
                call.operands().size() == 1
                        ? each(DoubleFunction.ROUND, DOUBLE, call)
                        : new KernelChoice(DoublePair.ROUND, call.operands(), List.of(DOUBLE, INT64));
            case EVEN, COT, ASINH, ACOSH, ATANH ->
                each(DoubleFunction.valueOf(call.function().name()), DOUBLE, call);
            case POWER, ATAN2, LOG -> each(DoublePair.valueOf(call.function().name()), DOUBLE, call);
            case EXTRACT, DATE_TRUNCATE, DATE_ADD, DATE_DIFFERENCE, DATE_ELAPSED -> time(call);
            case DAY_NAME, MONTH_NAME, LAST_DAY, EPOCH_MICROS, STRFTIME -> asTheyAre(FurtherKernels.moment(call), call);
            case MAKE_DATE, MAKE_TIME, MAKE_TIMESTAMP, TO_TIMESTAMP -> asTheyAre(FurtherKernels.moment(call), call);
            case STRPTIME, TRY_STRPTIME -> asTheyAre(FurtherKernels.moment(call), call);
            case IS_FINITE, IS_INFINITE, FACTORIAL, BIT_COUNT -> asTheyAre(FurtherKernels.number(call), call);
            case BITWISE_AND, BITWISE_OR, BITWISE_XOR, BITWISE_NOT -> asTheyAre(FurtherKernels.number(call), call);
            case SHIFT_LEFT, SHIFT_RIGHT, GCD, LCM -> asTheyAre(FurtherKernels.number(call), call);
            case SORT_KEY -> asTheyAre(new OrderedBytes(), call);
            default -> asTheyAre(text(call), call);
        };
    }

    private static KernelChoice asTheyAre(Kernel kernel, Call call) {
        return new KernelChoice(
                kernel,
                call.operands(),
                call.operands().stream().map(Expression::type).toList());
    }

    private static KernelChoice each(Kernel kernel, DataType type, Call call) {
        return new KernelChoice(
                kernel, call.operands(), Collections.nCopies(call.operands().size(), type));
    }

    private static Kernel arithmetic(Call call) {
        DataType type = call.type();
        String name = call.function().name();
        if (type instanceof DecimalType) {
            return switch (call.function()) {
                case ADD, SUBTRACT, MULTIPLY -> DecimalArithmetic.valueOf(name);
                case MODULO -> DecimalRemainder.KERNEL;
                case NEGATE, ABS -> DecimalSign.valueOf(name);
                default -> throw unsupported(call);
            };
        }
        return switch (call.function()) {
            case ADD, SUBTRACT, MULTIPLY ->
                switch (type) {
                    case PrimitiveType.INT8 -> ByteArithmetic.valueOf(name);
                    case PrimitiveType.INT16 -> ShortArithmetic.valueOf(name);
                    case PrimitiveType.INT32 -> IntArithmetic.valueOf(name);
                    case PrimitiveType.INT64 -> LongArithmetic.valueOf(name);
                    case PrimitiveType.DOUBLE -> DoubleArithmetic.valueOf(name);
                    default -> throw unsupported(call);
                };
            case INTEGER_DIVIDE, MODULO -> quotient(call, name.replace("INTEGER_", ""));
            default -> sign(call, name);
        };
    }

    private static Kernel quotient(Call call, String name) {
        return switch (call.type()) {
            case PrimitiveType.INT8 -> ByteQuotient.valueOf(name);
            case PrimitiveType.INT16 -> ShortQuotient.valueOf(name);
            case PrimitiveType.INT32 -> IntQuotient.valueOf(name);
            case PrimitiveType.INT64 -> LongQuotient.valueOf(name);
            case PrimitiveType.DOUBLE -> DoublePair.valueOf(name);
            default -> throw unsupported(call);
        };
    }

    private static Kernel sign(Call call, String name) {
        return switch (call.type()) {
            case PrimitiveType.INT8 -> ByteUnary.valueOf(name);
            case PrimitiveType.INT16 -> ShortUnary.valueOf(name);
            case PrimitiveType.INT32 -> IntUnary.valueOf(name);
            case PrimitiveType.INT64 -> LongUnary.valueOf(name);
            case PrimitiveType.DOUBLE -> DoubleFunction.valueOf(name);
            default -> throw unsupported(call);
        };
    }

    private static Kernel comparison(Call call) {
        return Comparisons.of(
                Comparison.valueOf(call.function().name()),
                call.operands().getFirst().type());
    }

    private static Kernel isNaN(Call call) {
        return call.operands().getFirst().type() == PrimitiveType.FLOAT
                ? (in, rows, out) -> FloatCompare.isNaN(Operands.floats(in[0]), out.words(), rows, 0)
                : (in, rows, out) -> DoubleCompare.isNaN(Operands.doubles(in[0]), out.words(), rows, 0);
    }

    private static Kernel text(Call call) {
        return switch (call.function()) {
            case LENGTH, OCTET_LENGTH, LOWER, UPPER, REVERSE ->
                TextFunction.valueOf(call.function().name());
            case TRIM -> new Trim(true, true);
            case TRIM_START -> new Trim(true, false);
            case TRIM_END -> new Trim(false, true);
            case SUBSTRING -> Substring.KERNEL;
            case CONCAT, REPEAT -> Joining.valueOf(call.function().name());
            case REPLACE -> Replace.KERNEL;
            case CONTAINS, STARTS_WITH, ENDS_WITH, POSITION ->
                Search.valueOf(call.function().name());
            case LIKE -> new Like();
            case REGEXP_MATCHES -> RegularExpressions.matches();
            case REGEXP_REPLACE -> RegularExpressions.replace(true);
            case REGEXP_EXTRACT -> RegularExpressions.extract();
            case PAD_START -> new Pad(true);
            case PAD_END -> new Pad(false);
            default -> FurtherKernels.text(call);
        };
    }

    private static KernelChoice time(Call call) {
        String unit = unit(call);
        List<Expression> operands = call.operands().subList(1, call.operands().size());
        Kernel kernel = switch (call.function()) {
            case EXTRACT -> new Extract(constant(TimePart.class, unit, call));
            case DATE_TRUNCATE -> new Truncate(constant(TimeUnit.class, unit, call));
            case DATE_ADD -> new Add(constant(TimeUnit.class, unit, call));
            case DATE_ELAPSED -> new Elapsed(constant(TimeUnit.class, unit, call));
            default -> new Difference(constant(TimeUnit.class, unit, call));
        };
        return new KernelChoice(
                kernel, operands, operands.stream().map(Expression::type).toList());
    }

    static String unit(Call call) {
        if (call.operands().getFirst() instanceof Literal literal && literal.object() instanceof String unit) {
            return unit.toUpperCase(Locale.ROOT);
        }
        throw new QueryException("The unit must be a literal: " + call + ".");
    }

    static <E extends Enum<E>> E constant(Class<E> kind, String name, Call call) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new QueryException("There is no unit '" + name.toLowerCase(Locale.ROOT) + "': " + call + ".");
    }

    static QueryException unsupported(Call call) {
        return new QueryException("There is no " + call.function().spelling() + " for these types: " + call + ".");
    }
}
