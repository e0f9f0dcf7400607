package org.millrace.csv.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.millrace.errors.Cancellation;
import org.millrace.errors.DataException;

/// A file's bytes by positioned reads. Bytes go through a direct buffer of a size that stays in the second-level cache:
/// one copy, no page of the file mapped.
final class FileText implements TextInput {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    private final long size;
    private long position;

    FileText(Path path, FileChannel channel, long position, long size) {
        this.path = path;
        this.channel = channel;
        this.position = position;
        this.size = size;
    }

    @Override
    public int read(byte[] target, int start, int length) {
        int wanted = (int) Math.min(length, Math.max(0, size - position));
        try {
            for (int done = 0; done < wanted; ) {
                Cancellation.checkpoint();
                piece.clear().limit(Math.min(PIECE, wanted - done));
                int got = channel.read(piece, position);
                if (got <= 0) {
                    throw new DataException(path + " became shorter while it was read: it ends at byte " + position
                            + " of " + size + ".");
                }
                piece.flip().get(target, start + done, got);
                done += got;
                position += got;
            }
            return wanted;
        } catch (IOException e) {
            throw TextFile.failure(path, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw TextFile.failure(path, e);
        }
    }
}
