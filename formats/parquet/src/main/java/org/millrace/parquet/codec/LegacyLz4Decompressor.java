package org.millrace.parquet.codec;

import io.airlift.compress.v3.lz4.Lz4Decompressor;
import io.airlift.compress.v3.lz4.Lz4FrameDecompressor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.millrace.parquet.bytes.LittleEndian;
import org.millrace.parquet.bytes.MalformedException;

/// The deprecated codec LZ4, under which three layouts are found: Hadoop's blocks (big-endian sizes before each), the
/// LZ4 frame format, and one bare block.
final class LegacyLz4Decompressor implements PageDecompressor {
    private static final int FRAME_MAGIC = 0x184D2204;
    private static final int SIZES = 2 * Integer.BYTES;

    private final LibraryDecompressor block = new LibraryDecompressor("LZ4", Lz4Decompressor.create());
    private final LibraryDecompressor frame = new LibraryDecompressor("LZ4 frame", Lz4FrameDecompressor.create());

    @Override
    public void decompress(ByteRange in, ByteRange out) {
        if (in.length() >= Integer.BYTES && LittleEndian.int32(in.data(), in.offset()) == FRAME_MAGIC) {
            frame.decompress(in, out);
        } else if (!tryHadoop(in, out)) {
            block.decompress(in, out);
        }
    }

    /// Whether the bytes are Hadoop blocks; they are only if all sizes fit exactly.
    private boolean tryHadoop(ByteRange in, ByteRange out) {
        ByteBuffer source = ByteBuffer.wrap(in.data(), in.offset(), in.length()).order(ByteOrder.BIG_ENDIAN);
        int written = 0;
        while (source.remaining() >= SIZES) {
            int size = source.getInt();
            int stored = source.getInt();
            if (size < 0 || size > out.length() - written || stored < 0 || stored > source.remaining()) {
                return false;
            }
            try {
                block.decompress(
                        new ByteRange(in.data(), source.position(), stored),
                        new ByteRange(out.data(), out.offset() + written, size));
            } catch (MalformedException notHadoop) {
                return false;
            }
            source.position(source.position() + stored);
            written += size;
        }
        return !source.hasRemaining() && written == out.length();
    }
}
