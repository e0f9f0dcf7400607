package org.millrace.kernels.cast;

import static org.millrace.vectors.PrimitiveType.BINARY;
import static org.millrace.vectors.PrimitiveType.BOOLEAN;
import static org.millrace.vectors.PrimitiveType.DATE;
import static org.millrace.vectors.PrimitiveType.DOUBLE;
import static org.millrace.vectors.PrimitiveType.FLOAT;
import static org.millrace.vectors.PrimitiveType.INT64;
import static org.millrace.vectors.PrimitiveType.STRING;
import static org.millrace.vectors.PrimitiveType.TIME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millrace.kernels.Kernel;
import org.millrace.kernels.cast.RowCast.RowConversion;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// Finds the kernels that convert one type to another. Rare pairs go by way of int64 or double, so a cast is a list of
/// steps.
public final class Casts {

    private Casts() {}

    /// One step of a cast.
    ///
    /// @param type   the type that it gives
    /// @param kernel its loop
    public record Step(DataType type, Kernel kernel) {}

    /// The steps of a cast, none for equal types; empty if there is no such cast. The kernels hold state: use them in
    /// one thread at a time.
    ///
    /// @param trying whether a value that cannot be converted becomes null instead of an error
    public static Optional<List<Step>> steps(DataType from, DataType to, boolean trying) {
        if (from.equals(to)) {
            return Optional.of(List.of());
        }
        Kernel direct = direct(from, to, trying);
        if (direct != null) {
            return Optional.of(List.of(new Step(to, direct)));
        }
        DataType between = between(from, to);
        if (between == null) {
            return Optional.empty();
        }
        Kernel first = direct(from, between, trying);
        Optional<List<Step>> rest = steps(between, to, trying);
        if (first == null || rest.isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(between, first));
        steps.addAll(rest.get());
        return Optional.of(steps);
    }

    /// Whether a cast can meet a value that it refuses.
    public static boolean canFail(DataType from, DataType to) {
        if (from.equals(to) || to == STRING && from != BINARY || to == BINARY || from == BOOLEAN) {
            return false;
        }
        if (to.floating()) {
            return from == STRING || from == DOUBLE && to == FLOAT;
        }
        if (from.integer() && to.integer()) {
            return from.layout().ordinal() > to.layout().ordinal();
        }
        boolean fromInstant = from == PrimitiveType.TIMESTAMP || from == PrimitiveType.TIMESTAMP_TZ;
        return to != BOOLEAN && !fromInstant || from == STRING;
    }

    /// The type by way of which two types are converted.
    private static @Nullable DataType between(DataType from, DataType to) {
        if (from == BOOLEAN && to.numeric()) {
            return INT64;
        }
        if (from.integer() && from != INT64 && (to == STRING || to instanceof DecimalType)) {
            return INT64;
        }
        if (from == FLOAT && to instanceof DecimalType) {
            return DOUBLE;
        }
        if (from instanceof DecimalType && to == BOOLEAN) {
            return DOUBLE;
        }
        boolean smallInteger = to.integer() && to != INT64;
        return smallInteger && (from == STRING || from instanceof DecimalType) ? INT64 : null;
    }

    private static @Nullable Kernel direct(DataType from, DataType to, boolean trying) {
        if (primitiveNumber(from) && (primitiveNumber(to) || to == BOOLEAN)) {
            return new NumberCast(conversion(from, to), trying);
        }
        if (from == BOOLEAN && to == INT64) {
            return BooleanCasts::toLong;
        }
        if (from == STRING && to == BINARY) {
            return TextCasts::toBinary;
        }
        Kernel time = time(from, to, trying);
        if (time != null) {
            return time;
        }
        if (from instanceof DecimalType given
                && to instanceof DecimalType wanted
                && DecimalWidening.applies(given, wanted)) {
            return DecimalWidening.of(given, wanted);
        }
        RowConversion conversion =
                from instanceof DecimalType || to instanceof DecimalType ? decimal(from, to) : text(from, to);
        return conversion == null ? null : new RowCast(conversion, trying);
    }

    private static boolean primitiveNumber(DataType type) {
        return type.integer() || type.floating();
    }

    private static Conversion conversion(DataType from, DataType to) {
        String name = "TO_"
                + switch (to.layout()) {
                    case INT8 -> "BYTE";
                    case INT16 -> "SHORT";
                    case INT32 -> "INT";
                    case INT64 -> "LONG";
                    case BIT -> "BOOLEAN";
                    default -> to.layout().name();
                };
        return switch (from.layout()) {
            case INT8 -> ByteConversion.valueOf(name);
            case INT16 -> ShortConversion.valueOf(name);
            case INT32 -> IntConversion.valueOf(name);
            case INT64 -> LongConversion.valueOf(name);
            case FLOAT -> FloatConversion.valueOf(name);
            default -> DoubleConversion.valueOf(name);
        };
    }

    private static @Nullable Kernel time(DataType from, DataType to, boolean trying) {
        boolean toTimestamp = to == PrimitiveType.TIMESTAMP || to == PrimitiveType.TIMESTAMP_TZ;
        if (from == DATE && toTimestamp) {
            return new RowCast(TimeCasts::dateToTimestamp, trying);
        }
        if (from != PrimitiveType.TIMESTAMP && from != PrimitiveType.TIMESTAMP_TZ) {
            return null;
        }
        return toTimestamp
                ? TimeCasts::same
                : to == DATE ? TimeCasts::timestampToDate : to == TIME ? TimeCasts::timestampToTime : null;
    }

    private static @Nullable RowConversion decimal(DataType from, DataType to) {
        if (from instanceof DecimalType) {
            return switch (to) {
                case DecimalType _ -> DecimalCasts::rescale;
                case PrimitiveType.DOUBLE -> DecimalCasts::toDouble;
                case PrimitiveType.FLOAT -> DecimalCasts::toFloat;
                case PrimitiveType.INT64 -> DecimalCasts::toLong;
                case PrimitiveType.STRING -> DecimalCasts::toText;
                default -> null;
            };
        }
        return switch (from) {
            case PrimitiveType.INT64 -> DecimalCasts::fromLong;
            case PrimitiveType.DOUBLE -> DecimalCasts::fromDouble;
            case PrimitiveType.STRING -> DecimalCasts::fromText;
            default -> null;
        };
    }

    private static @Nullable RowConversion text(DataType from, DataType to) {
        if (from == STRING && to instanceof PrimitiveType target) {
            return switch (target) {
                case BOOLEAN -> TextCasts::toBoolean;
                case INT64 -> TextCasts.toLong();
                case FLOAT -> TextCasts::toFloat;
                case DOUBLE -> TextCasts.toDouble();
                case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> TextCasts.toTime(target);
                case NULL, INT8, INT16, INT32, STRING, BINARY -> null;
            };
        }
        return to != STRING || !(from instanceof PrimitiveType source)
                ? null
                : switch (source) {
                    case BOOLEAN -> TextCasts::fromBoolean;
                    case INT64 -> TextCasts::fromLong;
                    case FLOAT -> TextCasts::fromFloat;
                    case DOUBLE -> TextCasts::fromDouble;
                    case BINARY -> TextCasts::fromBinary;
                    case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ -> TextCasts::fromTime;
                    case NULL, INT8, INT16, INT32, STRING -> null;
                };
    }
}
