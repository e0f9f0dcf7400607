package org.millrace.parquet.thrift;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millrace.parquet.bytes.LittleEndian;

/// Writes Thrift compact protocol into a growing array. Fields of a struct are written in ascending order of their
/// ids, between {@link #beginStruct} and {@link #endStruct}; a `null` value leaves the optional field out.
public final class CompactWriter {
    private byte[] data = new byte[256];
    private int size;
    private int[] outerFields = new int[16];
    private int depth;
    private int field;

    /// How many bytes have been written.
    public int size() {
        return size;
    }

    /// A copy of the bytes written so far.
    public byte[] toByteArray() {
        return Arrays.copyOf(data, size);
    }

    /// Forgets everything, so that the writer can be used again.
    public void reset() {
        size = 0;
        depth = 0;
        field = 0;
    }

    /// Opens a struct: the whole value, a list's element or the content of {@link #struct}.
    public void beginStruct() {
        if (depth == outerFields.length) {
            outerFields = Arrays.copyOf(outerFields, 2 * depth);
        }
        outerFields[depth++] = field;
        field = 0;
    }

    /// Closes the struct that was opened last.
    public void endStruct() {
        put(CompactReader.STOP);
        field = outerFields[--depth];
    }

    /// A boolean field.
    public void bool(int id, @Nullable Boolean value) {
        if (value != null) {
            header(id, value ? WireType.TRUE : WireType.FALSE);
        }
    }

    /// A field of one byte.
    public void i8(int id, @Nullable Byte value) {
        if (value != null) {
            header(id, WireType.I8);
            put(value);
        }
    }

    /// A 16-bit field.
    public void i16(int id, @Nullable Short value) {
        if (value != null) {
            header(id, WireType.I16);
            zigzag(value);
        }
    }

    /// A 32-bit field.
    public void i32(int id, @Nullable Integer value) {
        if (value != null) {
            header(id, WireType.I32);
            zigzag(value);
        }
    }

    /// A 64-bit field.
    public void i64(int id, @Nullable Long value) {
        if (value != null) {
            header(id, WireType.I64);
            zigzag(value);
        }
    }

    /// A field of IEEE 754 double precision.
    public void float64(int id, @Nullable Double value) {
        if (value != null) {
            header(id, WireType.DOUBLE);
            reserve(Double.BYTES);
            LittleEndian.putFloat64(data, size, value);
            size += Double.BYTES;
        }
    }

    /// A field of bytes.
    public void binary(int id, byte @Nullable [] value) {
        if (value != null) {
            header(id, WireType.BINARY);
            bytes(value);
        }
    }

    /// A field of text, stored as UTF-8.
    public void string(int id, @Nullable String value) {
        binary(id, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    /// A field that is a struct; `content` opens and closes it.
    public void struct(int id, @Nullable Content content) {
        if (content != null) {
            header(id, WireType.STRUCT);
            content.write(this);
        }
    }

    /// A list of structs.
    public void structs(int id, @Nullable List<? extends Content> values) {
        if (values != null) {
            listHeader(id, WireType.STRUCT, values.size());
            values.forEach(value -> value.write(this));
        }
    }

    /// A list of 32-bit numbers (enumerations are stored as such).
    public void ints(int id, @Nullable List<Integer> values) {
        if (values != null) {
            listHeader(id, WireType.I32, values.size());
            values.forEach(this::zigzag);
        }
    }

    /// A list of 64-bit numbers.
    public void longs(int id, long @Nullable [] values) {
        if (values != null) {
            listHeader(id, WireType.I64, values.length);
            for (long value : values) {
                zigzag(value);
            }
        }
    }

    /// A list of booleans.
    public void booleans(int id, boolean @Nullable [] values) {
        if (values != null) {
            listHeader(id, WireType.FALSE, values.length);
            for (boolean value : values) {
                put(value ? WireType.TRUE : WireType.FALSE);
            }
        }
    }

    /// A list of byte strings.
    public void binaries(int id, @Nullable List<byte[]> values) {
        if (values != null) {
            listHeader(id, WireType.BINARY, values.size());
            values.forEach(this::bytes);
        }
    }

    /// A list of texts.
    public void strings(int id, @Nullable List<String> values) {
        binaries(
                id,
                values == null
                        ? null
                        : values.stream()
                                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                                .toList());
    }

    private void header(int id, int type) {
        int delta = id - field;
        if (delta > 0 && delta <= 15) {
            put(delta << 4 | type);
        } else {
            put(type);
            zigzag(id);
        }
        field = id;
    }

    private void listHeader(int id, int type, int count) {
        header(id, WireType.LIST);
        if (count < 15) {
            put(count << 4 | type);
        } else {
            put(15 << 4 | type);
            varint(count);
        }
    }

    private void bytes(byte[] value) {
        varint(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, data, size, value.length);
        size += value.length;
    }

    private void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    private void put(int value) {
        reserve(1);
        data[size++] = (byte) value;
    }

    private void reserve(int bytes) {
        if (data.length - size < bytes) {
            data = Arrays.copyOf(data, Math.max(2 * data.length, size + bytes));
        }
    }

    /// Something that writes itself as one struct.
    @FunctionalInterface
    public interface Content {
        /// Writes from {@link CompactWriter#beginStruct} to {@link CompactWriter#endStruct}.
        void write(CompactWriter out);
    }
}
