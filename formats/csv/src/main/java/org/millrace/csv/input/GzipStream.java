package org.millrace.csv.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The text of a gzip file (RFC 1952): that of its members, one after the other. Only zero bytes may follow the last
/// one. The JDK's [java.util.zip.GZIPInputStream] takes whatever is no member for the end of the text, so that the rows
/// of a damaged second member would be missing without a word.
final class GzipStream extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream stored;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] input = new byte[BUFFER];
    private int from;
    private int to;
    private boolean inMember;
    private boolean ended;

    /// The text of a file that begins with a member.
    GzipStream(InputStream stored) {
        this.stored = stored;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || startMember()) {
            int got = inflate(target, start, length);
            if (got > 0) {
                sum.update(target, start, got);
                return got;
            }
            if (inflater.finished()) {
                endMember();
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int start, int length) throws IOException {
        try {
            int got = inflater.inflate(target, start, length);
            if (inflater.needsDictionary()) {
                throw new ZipException("it needs a dictionary");
            }
            if (got == 0 && inflater.needsInput() && !inflater.finished()) {
                require(from < to || fill());
                inflater.setInput(input, from, to - from);
                from = to;
            }
            return got;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        }
    }

    /// Reads a member's header; false at the end of the file.
    private boolean startMember() throws IOException {
        int first = ended ? -1 : next();
        boolean padding = first == 0;
        while (first == 0) {
            first = next();
        }
        ended = first < 0;
        if (ended) {
            return false;
        }
        sum.reset();
        sum.update(first);
        if (padding || (first | header() << 8) != MAGIC) {
            throw new ZipException("after a whole gzip member follow bytes that are none");
        }
        restOfHeader();
        sum.reset();
        inMember = true;
        return true;
    }

    private void restOfHeader() throws IOException {
        int method = header();
        int flags = header();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw new ZipException("the header of a gzip member is none");
        }
        for (int i = 0; i < 6; i++) {
            header();
        }
        if ((flags & EXTRA) != 0) {
            for (int left = header() | header() << 8; left > 0; left--) {
                header();
            }
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        int expected = (int) sum.getValue() & 0xFFFF;
        if ((flags & HEADER_SUM) != 0 && (header() | header() << 8) != expected) {
            throw new ZipException("the checksum of a gzip header is wrong");
        }
    }

    private void skipText(boolean present) throws IOException {
        int left = present ? header() : 0;
        while (left != 0) {
            left = header();
        }
    }

    private int header() throws IOException {
        int value = next();
        require(value >= 0);
        sum.update(value);
        return value;
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        long checksum = number();
        long length = number();
        if (checksum != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("its text does not have the checksum that it should have");
        }
        inflater.reset();
        inMember = false;
    }

    /// Four bytes, the lowest first.
    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = next();
            require(value >= 0);
            number |= (long) value << shift;
        }
        return number;
    }

    /// The next stored byte; -1 at the end.
    private int next() throws IOException {
        return from < to || fill() ? input[from++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, stored.read(input, 0, BUFFER));
        return to > 0;
    }

    private static void require(boolean more) throws EOFException {
        if (!more) {
            throw new EOFException("the compressed text ends too early");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        stored.close();
    }
}
