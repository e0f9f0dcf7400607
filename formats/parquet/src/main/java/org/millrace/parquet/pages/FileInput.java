package org.millrace.parquet.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.millrace.errors.Cancellation;
import org.millrace.errors.CancelledException;
import org.millrace.errors.DataException;
import org.millrace.errors.ResourceException;
import org.millrace.source.ScanMetrics;

/// A file read at positions, a little at a time, because for every read into an array the JVM keeps a buffer of that
/// size outside the heap. Belongs to one thread at a time.
public final class FileInput implements AutoCloseable {
    private static final int TRANSFER = 1 << 17;

    private final Path path;
    private final FileChannel channel;
    private final long size;
    private final ScanMetrics.Reads counts;

    private FileInput(Path path, FileChannel channel, long size, ScanMetrics.Reads counts) {
        this.path = path;
        this.channel = channel;
        this.size = size;
        this.counts = counts;
    }

    /// Opens a file to look at its metadata; a [ResourceException] says why it cannot be.
    public static FileInput open(Path path) {
        return open(path, new ScanMetrics().reads());
    }

    /// Opens a file; a [ResourceException] says why it cannot be.
    ///
    /// @param counts where reads are counted
    public static FileInput open(Path path, ScanMetrics.Reads counts) {
        if (Files.isDirectory(path)) {
            throw new ResourceException("Cannot read " + path + ": it is a directory.");
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new FileInput(path, channel, channel.size(), counts);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /// The file's name.
    public Path path() {
        return path;
    }

    /// The file's size when it was opened.
    public long size() {
        return size;
    }

    /// Reads exactly `length` bytes at `position` to `target[at, at + length)`.
    public void read(long position, byte[] target, int at, int length) {
        long start = System.nanoTime();
        ByteBuffer rest = ByteBuffer.wrap(target, at, length);
        int end = rest.limit();
        while (rest.position() < end) {
            Cancellation.checkpoint();
            rest.limit(Math.min(end, rest.position() + TRANSFER));
            if (readSome(rest, position + rest.position() - at) < 0) {
                throw new DataException("The file " + path + " ends before byte " + (position + length)
                        + ", up to which it should have data.");
            }
        }
        counts.count(length, start);
    }

    private int readSome(ByteBuffer target, long position) {
        try {
            return channel.read(target, position);
        } catch (ClosedByInterruptException e) {
            throw new CancelledException("Reading " + path + " was interrupted.", e);
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private static ResourceException failure(Path path, IOException cause) {
        String reason = switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(cause.getMessage());
        };
        return new ResourceException("Cannot read " + path + ": " + reason + ".", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }
}
