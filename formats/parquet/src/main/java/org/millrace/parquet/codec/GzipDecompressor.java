package org.millrace.parquet.codec;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// Gzip (RFC 1952) with any number of members, whose checksums are verified.
final class GzipDecompressor implements PageDecompressor {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int HAS_HEADER_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();

    @Override
    public void decompress(ByteRange in, ByteRange out) {
        int position = in.offset();
        int written = out.offset();
        while (position < in.end()) {
            int body = afterHeader(in, position);
            int memberStart = written;
            written = inflate(in, body, out, written);
            position = in.end() - inflater.getRemaining();
            verify(in, position, out, memberStart, written);
            position += TRAILER;
        }
        if (written != out.end()) {
            throw Codecs.wrongSize(written - out.offset(), out.length());
        }
    }

    private int inflate(ByteRange in, int from, ByteRange out, int start) {
        inflater.reset();
        inflater.setInput(in.data(), from, in.end() - from);
        int written = start;
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(out.data(), written, out.end() - written);
                if (count == 0 && !inflater.finished()) {
                    throw new MalformedException("Gzip data that ends early or is longer than the page");
                }
                written += count;
            }
            return written;
        } catch (DataFormatException malformed) {
            throw new MalformedException("Gzip data that does not decompress: " + malformed.getMessage());
        }
    }

    private void verify(ByteRange in, int trailer, ByteRange out, int from, int to) {
        if (in.end() - trailer < TRAILER) {
            throw MalformedException.truncated("a Gzip trailer");
        }
        checksum.reset();
        checksum.update(out.data(), from, to - from);
        boolean sameChecksum = LittleEndian.int32(in.data(), trailer) == (int) checksum.getValue();
        boolean sameSize = LittleEndian.int32(in.data(), trailer + Integer.BYTES) == to - from;
        if (!sameChecksum || !sameSize) {
            throw new MalformedException("Gzip data whose checksum or size does not match");
        }
    }

    private static int afterHeader(ByteRange in, int start) {
        byte[] data = in.data();
        if (in.end() - start < HEADER
                || (data[start] & 0xff) != 0x1f
                || (data[start + 1] & 0xff) != 0x8b
                || data[start + 2] != 8) {
            throw new MalformedException("data that is not Gzip");
        }
        int flags = data[start + 3];
        int position = start + HEADER;
        if ((flags & HAS_EXTRA) != 0) {
            position = checked(in, position + 2);
            position = checked(in, position + (LittleEndian.int16(data, position - 2) & 0xffff));
        }
        position = (flags & HAS_NAME) != 0 ? afterText(in, position) : position;
        position = (flags & HAS_COMMENT) != 0 ? afterText(in, position) : position;
        return checked(in, (flags & HAS_HEADER_CHECKSUM) != 0 ? position + 2 : position);
    }

    private static int afterText(ByteRange in, int start) {
        int position = start;
        while (position < in.end() && in.data()[position] != 0) {
            position++;
        }
        return checked(in, position + 1);
    }

    private static int checked(ByteRange in, int position) {
        if (position > in.end()) {
            throw MalformedException.truncated("a Gzip header");
        }
        return position;
    }
}
