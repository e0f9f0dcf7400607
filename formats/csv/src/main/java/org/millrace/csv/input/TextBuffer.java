package org.millrace.csv.input;

import java.util.Arrays;

/// A window on a text that moves forward. The bytes not yet used are `from` to `to` of [#bytes()]; there is always
/// [#PADDING] readable room on both sides. Belongs to one reader.
public final class TextBuffer implements AutoCloseable {

    /// How many bytes before and after the text are readable.
    public static final int PADDING = 64;

    private static final int TAIL = 1 << 12;

    private final TextInput input;
    private final long end;
    private final byte newline;
    private byte[] bytes;
    private int from = PADDING;
    private int to = PADDING;
    private long offset;
    private int tail = TAIL;
    private boolean ended;

    /// A window of `capacity` bytes on a text from `offset` on.
    ///
    /// @param end     up to where the text is wanted for sure: it is read beyond in small pieces
    /// @param newline what stands before the text, and after it
    public TextBuffer(TextInput input, long offset, long end, int capacity, byte newline) {
        this.input = input;
        this.offset = offset;
        this.end = end;
        this.newline = newline;
        this.bytes = new byte[capacity + 2 * PADDING];
    }

    /// The array; the same until the next [#fill(int)].
    public byte[] bytes() {
        return bytes;
    }

    /// The first byte that was not used.
    public int from() {
        return from;
    }

    /// The end of the bytes that are there.
    public int to() {
        return to;
    }

    /// Whether the text ends with the bytes that are there.
    public boolean ended() {
        return ended;
    }

    /// The offset in the text of a place in the array.
    public long offset(int place) {
        return offset + place - from;
    }

    /// The place in the array of an offset in the text, at most one past the bytes that are there.
    public int place(long textOffset) {
        return textOffset - offset > to - from ? to + 1 : (int) (from + textOffset - offset);
    }

    /// How many bytes fit the window.
    public int capacity() {
        return bytes.length - 2 * PADDING;
    }

    /// Marks the bytes before `place` as used.
    public void use(int place) {
        offset += place - from;
        from = place;
    }

    /// Moves what is left to the front and reads more; doubles the window if what is left fills it.
    ///
    /// @return how many bytes came in addition
    public int fill(int limit) {
        int left = to - from;
        byte[] target = bytes;
        if (left == capacity()) {
            target = new byte[(int) Math.min(limit, 2L * left) + 2 * PADDING];
        }
        System.arraycopy(bytes, from, target, PADDING, left);
        bytes = target;
        from = PADDING;
        to = PADDING + left;
        bytes[from - 1] = newline;
        int wanted = wanted(capacity() - left);
        int got = input.read(bytes, to, wanted);
        ended = got < wanted;
        to += got;
        return got;
    }

    private int wanted(int room) {
        long position = offset(to);
        if (position < end) {
            return (int) Math.min(room, end - position);
        }
        tail = Math.min(2 * tail, 1 << 30);
        return Math.min(room, tail);
    }

    /// Ends the text as a record ends, if it does not. Only where it [#ended()].
    public void terminate() {
        if (to > from && bytes[to - 1] != newline) {
            bytes[to++] = newline;
        }
    }

    /// Frees the bytes and closes the input.
    @Override
    public void close() {
        bytes = Arrays.copyOf(bytes, 0);
        from = 0;
        to = 0;
        input.close();
    }
}
