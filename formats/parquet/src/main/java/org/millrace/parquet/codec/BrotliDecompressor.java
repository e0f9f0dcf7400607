package org.millrace.parquet.codec;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.brotli.dec.BrotliInputStream;
import org.millrace.parquet.bytes.MalformedException;

/// Brotli (RFC 7932).
final class BrotliDecompressor implements PageDecompressor {
    @Override
    public void decompress(ByteRange in, ByteRange out) {
        ByteArrayInputStream source = new ByteArrayInputStream(in.data(), in.offset(), in.length());
        try (BrotliInputStream stream = new BrotliInputStream(source)) {
            int count = stream.readNBytes(out.data(), out.offset(), out.length());
            if (count != out.length() || stream.read() >= 0) {
                throw Codecs.wrongSize(count, out.length());
            }
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException malformed) {
            throw new MalformedException("Brotli data that does not decompress: " + malformed.getMessage());
        }
    }
}
