package org.millrace.kernels.cast;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.millrace.kernels.Operands;
import org.millrace.kernels.VectorBuffer;
import org.millrace.kernels.cast.RowCast.RowConversion;
import org.millrace.kernels.time.TimeText;
import org.millrace.vectors.Bits;
import org.millrace.vectors.BytesVector;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Vector;

/// Casts from and to strings.
final class TextCasts {

    private TextCasts() {}

    /// Reads integers of 64 bits.
    static RowConversion toLong() {
        NumberText reader = new NumberText();
        return (in, row, out) -> {
            BytesVector text = (BytesVector) in;
            boolean read = reader.readInteger(text.data(), text.starts()[row], text.lengths()[row]);
            out.longs()[row] = reader.integer();
            return read;
        };
    }

    /// Reads doubles.
    static RowConversion toDouble() {
        NumberText reader = new NumberText();
        return (in, row, out) -> {
            BytesVector text = (BytesVector) in;
            boolean read = reader.readNumber(text.data(), text.starts()[row], text.lengths()[row]);
            out.doubles()[row] = reader.number();
            return read;
        };
    }

    /// Reads floats: rounded once, not by way of a double.
    static boolean toFloat(Vector in, int row, VectorBuffer out) {
        BytesVector text = (BytesVector) in;
        NumberText reader = new NumberText();
        if (!reader.readNumber(text.data(), text.starts()[row], text.lengths()[row])) {
            return false;
        }
        boolean finite = Double.isFinite(reader.number());
        out.floats()[row] = finite ? Float.parseFloat(text.string(row).strip()) : (float) reader.number();
        return true;
    }

    /// Reads `true`, `false` and their usual other spellings.
    static boolean toBoolean(Vector in, int row, VectorBuffer out) {
        BytesVector text = (BytesVector) in;
        String word = text.lengths()[row] > 20 ? "" : text.string(row).strip().toLowerCase(java.util.Locale.ROOT);
        return switch (word) {
            case "true", "t", "yes", "y", "1" -> put(out, row, true);
            case "false", "f", "no", "n", "0" -> put(out, row, false);
            default -> false;
        };
    }

    private static boolean put(VectorBuffer out, int row, boolean value) {
        Bits.put(out.words(), row, value);
        return true;
    }

    /// Reads dates, times and timestamps.
    static RowConversion toTime(PrimitiveType type) {
        TimeText reader = new TimeText();
        return (in, row, out) -> {
            BytesVector text = (BytesVector) in;
            byte[] data = text.data();
            int start = text.starts()[row];
            int length = text.lengths()[row];
            boolean read = switch (type) {
                case DATE -> reader.readDate(data, start, length);
                case TIME -> reader.readTime(data, start, length);
                case TIMESTAMP -> reader.readTimestamp(data, start, length);
                default -> reader.readInstant(data, start, length);
            };
            if (type == PrimitiveType.DATE) {
                out.ints()[row] = (int) reader.value();
            } else {
                out.longs()[row] = reader.value();
            }
            return read;
        };
    }

    /// Takes binary values that are valid UTF-8.
    static boolean fromBinary(Vector in, int row, VectorBuffer out) {
        BytesVector bytes = (BytesVector) in;
        int start = bytes.starts()[row];
        int length = bytes.lengths()[row];
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.data(), start, length));
        } catch (CharacterCodingException _) {
            return false;
        }
        out.set(row, bytes.data(), start, length);
        return true;
    }

    /// Gives strings as their bytes.
    static void toBinary(Vector[] operands, int rows, VectorBuffer out) {
        BytesVector text = (BytesVector) operands[0];
        out.pointInto(text.data());
        System.arraycopy(text.starts(), 0, out.starts(), 0, rows);
        System.arraycopy(text.lengths(), 0, out.lengths(), 0, rows);
    }

    /// Prints integers of 64 bits.
    static boolean fromLong(Vector in, int row, VectorBuffer out) {
        TextFormat.integer(Operands.longs(in)[row], row, out);
        return true;
    }

    /// Prints doubles.
    static boolean fromDouble(Vector in, int row, VectorBuffer out) {
        TextFormat.latin(TextFormat.of(Operands.doubles(in)[row]), row, out);
        return true;
    }

    /// Prints floats.
    static boolean fromFloat(Vector in, int row, VectorBuffer out) {
        TextFormat.latin(TextFormat.of(Operands.floats(in)[row]), row, out);
        return true;
    }

    /// Prints `true` or `false`.
    static boolean fromBoolean(Vector in, int row, VectorBuffer out) {
        TextFormat.latin(Bits.test(Operands.words(in), row) ? "true" : "false", row, out);
        return true;
    }

    /// Prints dates, times and timestamps; instants in UTC with `+00` at the end.
    static boolean fromTime(Vector in, int row, VectorBuffer out) {
        int start = out.reserve(40);
        byte[] target = out.text();
        int length = switch ((PrimitiveType) in.type()) {
            case DATE -> TimeText.writeDate(Operands.ints(in)[row], target, start);
            case TIME -> TimeText.writeTime(Operands.longs(in)[row], target, start);
            case TIMESTAMP -> TimeText.writeTimestamp(Operands.longs(in)[row], target, start);
            default -> {
                int end = TimeText.writeTimestamp(Operands.longs(in)[row], target, start);
                target[start + end] = '+';
                target[start + end + 1] = '0';
                target[start + end + 2] = '0';
                yield end + 3;
            }
        };
        out.finish(row, start, length);
        return true;
    }
}
