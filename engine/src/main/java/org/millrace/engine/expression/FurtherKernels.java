package org.millrace.engine.expression;

import org.millrace.kernels.Kernel;
import org.millrace.kernels.Operands;
import org.millrace.kernels.arithmetic.LongFunction;
import org.millrace.kernels.arithmetic.LongPair;
import org.millrace.kernels.strings.CodePoints;
import org.millrace.kernels.strings.Digest;
import org.millrace.kernels.strings.EditDistance;
import org.millrace.kernels.strings.Encoding;
import org.millrace.kernels.strings.NumberDigits;
import org.millrace.kernels.strings.RegularExpressions;
import org.millrace.kernels.strings.SplitPart;
import org.millrace.kernels.strings.TextEnd;
import org.millrace.kernels.strings.Translate;
import org.millrace.kernels.time.FormatMoment;
import org.millrace.kernels.time.LastDay;
import org.millrace.kernels.time.MakeMoment;
import org.millrace.kernels.time.Micros;
import org.millrace.kernels.time.Names;
import org.millrace.kernels.time.ParseMoment;
import org.millrace.kernels.time.Seconds;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Function;
import org.millrace.vectors.Bits;

/// Kernels of functions whose operands have just one type each: [KernelChoice] knows those that are written for
/// several.
final class FurtherKernels {

    private FurtherKernels() {}

    static Kernel number(Call call) {
        return switch (call.function()) {
            case IS_FINITE, IS_INFINITE -> finite(call.function() == Function.IS_FINITE);
            case BITWISE_NOT, BIT_COUNT, FACTORIAL ->
                LongFunction.valueOf(call.function().name());
            default -> LongPair.valueOf(call.function().name());
        };
    }

    private static Kernel finite(boolean finite) {
        return (operands, rows, out) -> {
            double[] values = Operands.doubles(operands[0]);
            long[] words = out.words();
            for (int i = 0; i < rows; i++) {
                Bits.put(words, i, finite ? Double.isFinite(values[i]) : Double.isInfinite(values[i]));
            }
        };
    }

    static Kernel text(Call call) {
        return switch (call.function()) {
            case LEFT -> new TextEnd(true);
            case RIGHT -> new TextEnd(false);
            case CHR, UNICODE, ASCII -> CodePoints.valueOf(call.function().name());
            case TRANSLATE -> new Translate();
            case SPLIT_PART -> new SplitPart();
            case MD5 -> new Digest("MD5");
            case SHA1 -> new Digest("SHA-1");
            case SHA256 -> new Digest("SHA-256");
            case HEX -> call.operands().getFirst().type().integer() ? new NumberDigits(4) : Encoding.HEX;
            case BIN -> new NumberDigits(1);
            case UNHEX, TO_BASE64, FROM_BASE64 ->
                Encoding.valueOf(call.function().name());
            case LEVENSHTEIN -> new EditDistance();
            case REGEXP_FULL_MATCH -> RegularExpressions.fullMatches();
            case REGEXP_REPLACE_FIRST -> RegularExpressions.replace(false);
            case GLOB -> RegularExpressions.globs();
            default -> throw KernelChoice.unsupported(call);
        };
    }

    static Kernel moment(Call call) {
        return switch (call.function()) {
            case DAY_NAME -> new Names(false);
            case MONTH_NAME -> new Names(true);
            case LAST_DAY -> LastDay.KERNEL;
            case EPOCH_MICROS -> Micros.KERNEL;
            case STRFTIME -> new FormatMoment();
            case STRPTIME -> new ParseMoment(false);
            case TRY_STRPTIME -> new ParseMoment(true);
            case MAKE_DATE -> MakeMoment.DATE;
            case MAKE_TIME -> MakeMoment.TIME;
            case MAKE_TIMESTAMP -> call.operands().size() == 1 ? Micros.KERNEL : MakeMoment.TIMESTAMP;
            case TO_TIMESTAMP -> Seconds.KERNEL;
            default -> throw KernelChoice.unsupported(call);
        };
    }
}
