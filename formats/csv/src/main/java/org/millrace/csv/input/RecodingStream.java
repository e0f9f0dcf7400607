package org.millrace.csv.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Text of another encoding as UTF-8. What the encoding does not allow is an [IOException]: nothing is replaced.
final class RecodingStream extends InputStream {

    private static final int CHARS = 1 << 13;

    private final InputStream stored;
    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final ByteBuffer source = ByteBuffer.allocate(2 * CHARS).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(CHARS).limit(0);
    private final ByteBuffer recoded = ByteBuffer.allocate(4 * CHARS).limit(0);
    private boolean ended;
    private boolean flushed;

    RecodingStream(InputStream stored, Charset charset) {
        this.stored = stored;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.encoder = StandardCharsets.UTF_8.newEncoder();
    }

    @Override
    public int read() throws IOException {
        return fill() ? recoded.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int given = Math.min(length, recoded.remaining());
        recoded.get(target, start, given);
        return given;
    }

    /// Makes sure that there are recoded bytes; false at the end.
    private boolean fill() throws IOException {
        while (!recoded.hasRemaining()) {
            if (flushed) {
                return false;
            }
            decode();
            recoded.clear();
            check(encoder.encode(chars, recoded, flushed));
            recoded.flip();
        }
        return true;
    }

    private void decode() throws IOException {
        source.compact();
        int got = ended ? -1 : stored.read(source.array(), source.position(), source.remaining());
        ended = got < 0;
        source.position(source.position() + Math.max(got, 0)).flip();
        chars.compact();
        check(decoder.decode(source, chars, ended));
        flushed = ended && !source.hasRemaining();
        chars.flip();
    }

    private void check(CoderResult result) throws IOException {
        if (result.isError()) {
            throw new IOException("the bytes there are no text in " + decoder.charset());
        }
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
