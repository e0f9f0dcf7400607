package org.millrace.memory.spill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.millrace.errors.ResourceException;

/// Blocks of bytes in a file of a [SpillDirectory]: appended by any thread, read back in any order, compressed and
/// checksummed by [SpillBlock]. Deleted when closed. Thread-safe.
public final class SpillFile implements AutoCloseable {

    /// The most bytes that are read or written at once: the channel keeps a buffer outside the heap of this size for
    /// each thread.
    private static final int TRANSFER = 1 << 16;

    /// A file system may take seconds to give up the bytes of a larger file, for which nobody should have to wait.
    private static final long LARGE = 64 << 20;

    private final SpillDirectory directory;
    private final Path path;
    private final String owner;
    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    // Guarded by this.
    private boolean deleted;

    SpillFile(SpillDirectory directory, Path path, String owner) throws IOException {
        this.directory = directory;
        this.path = path;
        this.owner = owner;
        this.channel = FileChannel.open(
                path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Writes a block and returns its place in the file.
    public long append(SpillBlock block) {
        ByteBuffer bytes = block.stored();
        int length = bytes.remaining();
        directory.take(length, owner);
        long place = end.getAndAdd(length);
        try {
            int last = bytes.limit();
            while (bytes.position() < last) {
                bytes.limit(Math.min(last, bytes.position() + TRANSFER));
                int written = channel.write(bytes, place + length - (last - bytes.position()));
                if (written == 0) {
                    throw new IOException("nothing more could be written");
                }
            }
        } catch (IOException e) {
            throw failure("written", e);
        }
        return place;
    }

    /// Reads the block at a place that [#append] returned into `block`.
    public void read(long place, SpillBlock block) {
        try {
            fill(block.header(), place);
            fill(block.body(path, place), place + SpillBlock.HEADER);
        } catch (IOException e) {
            throw failure("read", e);
        }
        block.decode(path, place);
    }

    private void fill(ByteBuffer target, long place) throws IOException {
        long from = place;
        int last = target.limit();
        while (target.position() < last) {
            target.limit(Math.min(last, target.position() + TRANSFER));
            int count = channel.read(target, from);
            if (count < 0) {
                throw new IOException("it ends at byte " + from);
            }
            from += count;
        }
    }

    private ResourceException failure(String what, IOException e) {
        String reason = e instanceof ClosedChannelException ? "it was closed" : e.getMessage();
        return new ResourceException(
                "The spill file " + path + " of " + owner + " cannot be " + what + ": " + reason + ".", e);
    }

    /// The bytes of the file.
    public long bytes() {
        return end.get();
    }

    /// Deletes the file.
    @Override
    public void close() {
        synchronized (this) {
            if (deleted) {
                return;
            }
            deleted = true;
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                // The directory is removed with everything in it at the end; until then the file only takes room.
            } finally {
                directory.closed(this, end.get());
            }
            if (end.get() < LARGE) {
                release();
            } else {
                Thread.ofPlatform().daemon().name("millrace-spill-end").start(this::release);
            }
        }
    }

    /// Gives the room on the disk back, of a file that has no name any more.
    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            // What was in the file is not needed any more, so that no error matters.
        }
    }
}
