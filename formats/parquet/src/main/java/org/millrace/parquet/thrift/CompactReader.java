package org.millrace.parquet.thrift;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// Reads Thrift compact protocol from a byte range, trusting nothing: no length is believed before it is compared with
/// the bytes that remain, nesting is limited, and a value of another type than asked for is an error.
///
/// A struct is read as
/// ```java
/// in.beginStruct();
/// for (int field = in.nextField(); field != CompactReader.STOP; field = in.nextField()) {
///     switch (field) {
///         case 1 -> rows = in.i64();
///         default -> in.skip();
///     }
/// }
/// ```
/// All methods throw {@link MalformedException}.
public final class CompactReader {
    /// What {@link #nextField} gives at the end of a struct.
    public static final int STOP = 0;

    private static final int MAX_DEPTH = 32;

    private final byte[] data;
    private final int end;
    private final short[] outerFields = new short[MAX_DEPTH];
    private int position;
    private int depth;
    private int field;
    private int type = WireType.STRUCT;
    private boolean inCollection;

    /// A reader of `data[from, to)`; the first value is a struct.
    public CompactReader(byte[] data, int from, int to) {
        if (from < 0 || to < from || to > data.length) {
            throw new IllegalArgumentException("no range of the array: " + from + " to " + to);
        }
        this.data = data;
        this.position = from;
        this.end = to;
    }

    /// Where the next byte is read from, an index into the array.
    public int position() {
        return position;
    }

    /// Enters the struct that is the current value.
    public void beginStruct() {
        expect(WireType.STRUCT);
        if (depth == MAX_DEPTH) {
            throw new MalformedException("structures nested deeper than " + MAX_DEPTH);
        }
        outerFields[depth++] = (short) field;
        field = 0;
    }

    /// Moves to the next field of the current struct and gives its id, or {@link #STOP} after leaving the struct.
    public int nextField() {
        int header = nextByte();
        inCollection = false;
        if (header == STOP) {
            field = outerFields[--depth];
            return STOP;
        }
        type = header & 0xf;
        int delta = header >>> 4;
        int next = delta != 0 ? field + delta : (int) zigzag(16);
        if (next <= 0 || next > Short.MAX_VALUE) {
            throw new MalformedException("field id " + next);
        }
        field = next;
        return next;
    }

    /// The current value as a boolean.
    public boolean bool() {
        if (inCollection) {
            expectBoolean();
            return nextByte() == WireType.TRUE;
        }
        expectBoolean();
        return type == WireType.TRUE;
    }

    /// The current value as a signed byte.
    public byte i8() {
        expect(WireType.I8);
        return (byte) nextByte();
    }

    /// The current value as a 16-bit number.
    public short i16() {
        expect(WireType.I16);
        return (short) zigzag(16);
    }

    /// The current value as a 32-bit number.
    public int i32() {
        expect(WireType.I32);
        return (int) zigzag(32);
    }

    /// The current value as a 32-bit number, or null after passing over a value of another type.
    public @Nullable Integer i32OrNull() {
        if (type == WireType.I32) {
            return i32();
        }
        skip();
        return null;
    }

    /// The current value as a 64-bit number.
    public long i64() {
        expect(WireType.I64);
        return zigzag(64);
    }

    /// The current value as an IEEE 754 number.
    public double float64() {
        expect(WireType.DOUBLE);
        return LittleEndian.float64(data, advance(Double.BYTES));
    }

    /// The current value as a copy of its bytes.
    public byte[] binary() {
        expect(WireType.BINARY);
        int length = length();
        int from = advance(length);
        return Arrays.copyOfRange(data, from, from + length);
    }

    /// The current value as text; bytes that are not UTF-8 become replacement characters.
    public String string() {
        expect(WireType.BINARY);
        int length = length();
        return new String(data, advance(length), length, StandardCharsets.UTF_8);
    }

    /// The current value as a list whose elements `element` reads.
    public <T> List<T> list(Element<T> element) {
        int count = beginList();
        int elementType = type;
        List<T> values = new ArrayList<>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            type = elementType;
            inCollection = true;
            values.add(element.read(this));
        }
        inCollection = false;
        return values;
    }

    /// The current value as a list of 64-bit numbers.
    public long[] longs() {
        int count = beginList();
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = i64();
        }
        return values;
    }

    /// The current value as a list of booleans.
    public boolean[] booleans() {
        int count = beginList();
        inCollection = true;
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
            values[i] = bool();
        }
        inCollection = false;
        return values;
    }

    /// Moves past the current value, of whatever type.
    public void skip() {
        switch (type) {
            case WireType.TRUE, WireType.FALSE -> advance(inCollection ? 1 : 0);
            case WireType.I8 -> advance(1);
            case WireType.I16, WireType.I32, WireType.I64 -> zigzag(64);
            case WireType.DOUBLE -> advance(Double.BYTES);
            case WireType.BINARY -> advance(length());
            case WireType.LIST, WireType.SET -> skipList();
            case WireType.MAP -> skipMap();
            case WireType.STRUCT -> skipStruct();
            case WireType.UUID -> advance(16);
            default -> throw new MalformedException("a value of unknown wire type " + type);
        }
    }

    /// Gives back a required field's value, or says that it is missing.
    public static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new MalformedException("the required field " + name + " is missing");
        }
        return value;
    }

    private void skipList() {
        type = WireType.LIST;
        int count = beginList();
        skipElements(type, count);
    }

    private void skipElements(int elementType, int count) {
        nest();
        for (int i = 0; i < count; i++) {
            type = elementType;
            inCollection = true;
            skip();
        }
        inCollection = false;
        depth--;
    }

    private void skipMap() {
        int count = checkedCount(varint(32));
        if (count == 0) {
            return;
        }
        int types = nextByte();
        nest();
        for (int i = 0; i < count; i++) {
            inCollection = true;
            type = types >>> 4;
            skip();
            inCollection = true;
            type = types & 0xf;
            skip();
        }
        inCollection = false;
        depth--;
    }

    private void skipStruct() {
        beginStruct();
        while (nextField() != STOP) {
            skip();
        }
    }

    /// Counts one more level, so that lists of lists cannot exhaust the stack.
    private void nest() {
        if (depth == MAX_DEPTH) {
            throw new MalformedException("values nested deeper than " + MAX_DEPTH);
        }
        outerFields[depth++] = (short) field;
    }

    private int beginList() {
        if (type != WireType.SET) {
            expect(WireType.LIST);
        }
        int header = nextByte();
        type = header & 0xf;
        int count = header >>> 4;
        return checkedCount(count == 15 ? varint(32) : count);
    }

    /// Every element takes at least one byte, so a longer list than bytes remain is a lie.
    private int checkedCount(long count) {
        if (count > end - position) {
            throw MalformedException.truncated("a list of " + count + " values");
        }
        return (int) count;
    }

    private int length() {
        long length = varint(32);
        if (length > end - position) {
            throw MalformedException.truncated("a binary value of " + length + " bytes");
        }
        return (int) length;
    }

    private int advance(int bytes) {
        if (bytes > end - position) {
            throw MalformedException.truncated("the structure");
        }
        int from = position;
        position = from + bytes;
        return from;
    }

    private int nextByte() {
        return data[advance(1)] & 0xff;
    }

    private long zigzag(int bits) {
        long raw = varint(bits);
        return (raw >>> 1) ^ -(raw & 1);
    }

    private long varint(int bits) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = nextByte();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                if (bits < 64 && value >>> bits != 0) {
                    throw new MalformedException("a number of more than " + bits + " bits");
                }
                return value;
            }
        }
        throw new MalformedException("a number of more than 64 bits");
    }

    private void expect(int wanted) {
        if (type != wanted) {
            throw new MalformedException("field " + field + " has wire type " + type + " instead of " + wanted);
        }
    }

    private void expectBoolean() {
        if (type != WireType.TRUE && type != WireType.FALSE) {
            throw new MalformedException("field " + field + " has wire type " + type + " instead of boolean");
        }
    }

    /// Reads one element of a list; the reader's current value is that element.
    @FunctionalInterface
    public interface Element<T> {
        /// The element, fully read.
        T read(CompactReader in);
    }
}
