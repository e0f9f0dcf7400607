package org.millrace.memory.spill;

import io.airlift.compress.v3.lz4.Lz4Compressor;
import io.airlift.compress.v3.lz4.Lz4Decompressor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// Some bytes on their way to or from a [SpillFile], with the scratch that this needs; used again and again by one
/// thread at a time.
///
/// A stored block is its stored length, its plain length and the CRC-32C of the stored bytes, four bytes each, and then
/// the bytes: compressed with LZ4 where that makes them fewer by at least an eighth, as they are where the two lengths
/// are the same.
public final class SpillBlock {

    static final int HEADER = 12;
    private static final int WORTHWHILE = 8;

    /// The longest block, so that lengths in a damaged file cannot ask for more memory than a block may take.
    public static final int LARGEST = 1 << 30;

    // Made when they are needed: they hold memory outside the heap.
    private @Nullable Lz4Compressor compressor;
    private @Nullable Lz4Decompressor decompressor;
    private final CRC32C checksum = new CRC32C();
    private final byte[] head = new byte[HEADER];
    private byte[] plain = new byte[0];
    private int length;
    private byte[] packed = new byte[0];
    private int storedLength;

    /// How many bytes of a file the block took when it was last appended or read.
    public int storedBytes() {
        return HEADER + storedLength;
    }

    /// The bytes of the block; beyond [#length()] they mean nothing.
    public byte[] bytes() {
        return plain;
    }

    /// How many bytes the block has.
    public int length() {
        return length;
    }

    /// Takes these bytes, without copying them.
    public void set(byte[] bytes, int count) {
        if (count > LARGEST) {
            throw new ResourceException("A block of " + count + " bytes is too large to be spilled.");
        }
        plain = bytes;
        length = count;
    }

    /// The block as it is stored.
    ByteBuffer stored() {
        Lz4Compressor known = compressor;
        if (known == null) {
            known = Lz4Compressor.create();
            compressor = known;
        }
        int most = HEADER + known.maxCompressedLength(length);
        if (packed.length < most) {
            packed = new byte[most];
        }
        int count = known.compress(plain, 0, length, packed, HEADER, most - HEADER);
        if (count > length - length / WORTHWHILE) {
            System.arraycopy(plain, 0, packed, HEADER, length);
            count = length;
        }
        storedLength = count;
        checksum.reset();
        checksum.update(packed, HEADER, count);
        ByteBuffer buffer = ByteBuffer.wrap(packed, 0, HEADER + count).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, count).putInt(4, length).putInt(8, (int) checksum.getValue());
        return buffer;
    }

    ByteBuffer header() {
        return ByteBuffer.wrap(head);
    }

    /// Where the stored bytes go, once the header was read.
    ByteBuffer body(Path path, long place) {
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        storedLength = header.getInt(0);
        length = header.getInt(4);
        if (storedLength < 0 || length < storedLength || length > LARGEST) {
            throw damaged(path, place);
        }
        if (packed.length < storedLength) {
            packed = new byte[storedLength];
        }
        return ByteBuffer.wrap(packed, 0, storedLength);
    }

    /// Makes the bytes of the block of what was read.
    void decode(Path path, long place) {
        checksum.reset();
        checksum.update(packed, 0, storedLength);
        if ((int) checksum.getValue()
                != ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(8)) {
            throw damaged(path, place);
        }
        if (plain.length < length) {
            plain = new byte[Math.max(length, (int) Math.min(plain.length * 2L, LARGEST))];
        }
        if (storedLength == length) {
            System.arraycopy(packed, 0, plain, 0, length);
        } else if (unpack() != length) {
            throw damaged(path, place);
        }
    }

    private int unpack() {
        Lz4Decompressor known = decompressor;
        if (known == null) {
            known = Lz4Decompressor.create();
            decompressor = known;
        }
        try {
            return known.decompress(packed, 0, storedLength, plain, 0, length);
        } catch (RuntimeException malformed) {
            // The library has no common type for what does not decompress.
            return -1;
        }
    }

    private static ResourceException damaged(Path path, long place) {
        return new ResourceException("The spill file " + path + " was damaged while the query ran: the block at byte "
                + place + " is not what was written.");
    }

    /// Lets go of scratch beyond `most` bytes.
    public void trim(int most) {
        if (packed.length > most) {
            packed = Arrays.copyOf(packed, 0);
        }
        if (plain.length > most) {
            plain = new byte[0];
            length = 0;
        }
    }
}
