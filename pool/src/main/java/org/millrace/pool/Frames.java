package org.millrace.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Messages over a pair of pipes: four bytes that mark a start, a byte that says what it is, the length, the bytes.
/// A length is checked before anything is allocated, and memory grows only with the bytes that come.
final class Frames implements AutoCloseable {

    /// The most bytes of a message.
    static final int LIMIT = 1 << 30;

    private static final int MARK = 0x4D4C5250;

    private final DataInputStream in;
    private final DataOutputStream out;

    /// What a message is.
    enum Kind {
        /// The worker is there.
        READY,
        /// The function for the chunks that follow.
        FUNCTION,
        /// A chunk.
        CHUNK,
        /// The result for it.
        RESULT,
        /// That there is none: whose fault it is, the text, the stack trace.
        FAILURE
    }

    /// A message.
    @SuppressWarnings("ArrayRecordComponent")
    record Frame(Kind kind, byte[] bytes) {}

    Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    void write(Kind kind, byte[] bytes) throws IOException {
        out.writeInt(MARK);
        out.writeByte(kind.ordinal());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /// The next message; null where the other side has ended properly.
    @Nullable
    Frame read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int mark = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (mark != MARK || kind >= Kind.values().length || length < 0 || length > LIMIT) {
            throw new IOException("The other side sent something that is no message: mark " + Integer.toHexString(mark)
                    + ", kind " + kind + ", length " + length + ".");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("A message of " + length + " bytes ends after " + bytes.length + ".");
        }
        return new Frame(Kind.values()[kind], bytes);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            out.close();
        }
    }
}
