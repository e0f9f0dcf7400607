package org.millrace.engine.spill;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Integers as differences from their least value, in as few bytes as the greatest difference needs (frame of
/// reference): the width 0, 1, 2, 4 or 8, the least value, the differences.
final class Narrowed {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Narrowed() {}

    static void write(BlockWriter out, long[] values, int count) {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        int width = begin(out, min, max, count);
        int place = out.reserve(width * count);
        byte[] bytes = out.bytes();
        switch (width) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    bytes[place + i] = (byte) (values[i] - min);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    SHORT.set(bytes, place + 2 * i, (short) (values[i] - min));
                }
            }
            case 4 -> {
                for (int i = 0; i < count; i++) {
                    INT.set(bytes, place + 4 * i, (int) (values[i] - min));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    LONG.set(bytes, place + 8 * i, values[i] - min);
                }
            }
        }
    }

    static void write(BlockWriter out, int[] values, int count) {
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        int width = begin(out, min, max, count);
        int place = out.reserve(width * count);
        byte[] bytes = out.bytes();
        switch (width) {
            case 0 -> {}
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    bytes[place + i] = (byte) (values[i] - min);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    SHORT.set(bytes, place + 2 * i, (short) (values[i] - min));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    INT.set(bytes, place + 4 * i, values[i] - min);
                }
            }
        }
    }

    private static int begin(BlockWriter out, long min, long max, int count) {
        int width = count == 0 ? 0 : width(max - min);
        out.put(width);
        out.putLong(count == 0 ? 0 : min);
        return width;
    }

    private static int width(long span) {
        if (span < 0 || span > 0xffff_ffffL) {
            return Long.BYTES;
        }
        if (span > 0xffff) {
            return Integer.BYTES;
        }
        if (span > 0xff) {
            return Short.BYTES;
        }
        return span == 0 ? 0 : 1;
    }

    static long[] readLongs(ByteBuffer in, int count) {
        int width = in.get();
        long min = in.getLong();
        long[] values = new long[count];
        byte[] bytes = in.array();
        int place = in.position();
        for (int i = 0; i < count && width <= 1; i++) {
            values[i] = min + (width == 0 ? 0 : bytes[place + i] & 0xff);
        }
        for (int i = 0; i < count && width == 2; i++) {
            values[i] = min + ((short) SHORT.get(bytes, place + 2 * i) & 0xffff);
        }
        for (int i = 0; i < count && width == 4; i++) {
            values[i] = min + ((int) INT.get(bytes, place + 4 * i) & 0xffff_ffffL);
        }
        for (int i = 0; i < count && width == 8; i++) {
            values[i] = min + (long) LONG.get(bytes, place + 8 * i);
        }
        in.position(place + width * count);
        return values;
    }

    static int[] readInts(ByteBuffer in, int count) {
        int width = in.get();
        int min = (int) in.getLong();
        int[] values = new int[count];
        byte[] bytes = in.array();
        int place = in.position();
        for (int i = 0; i < count && width <= 1; i++) {
            values[i] = min + (width == 0 ? 0 : bytes[place + i] & 0xff);
        }
        for (int i = 0; i < count && width == 2; i++) {
            values[i] = min + ((short) SHORT.get(bytes, place + 2 * i) & 0xffff);
        }
        for (int i = 0; i < count && width == 4; i++) {
            values[i] = min + (int) INT.get(bytes, place + 4 * i);
        }
        in.position(place + width * count);
        return values;
    }
}
