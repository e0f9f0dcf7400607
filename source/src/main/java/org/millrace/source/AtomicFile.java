package org.millrace.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.millrace.errors.CancelledException;
import org.millrace.errors.ResourceException;

/// A file that appears whole or not at all: bytes go to a temporary name in the target's directory, which is synced
/// and renamed by [#commit()] and removed by [#close()] without it. Belongs to one thread at a time.
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private long position;
    private boolean finished;

    private AtomicFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /// Starts to write `target`.
    public static AtomicFile create(Path target) {
        Path absolute = target.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            throw new ResourceException("Cannot write " + target + ": a directory of that name is there.");
        }
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + random + ".tmp");
        try {
            // Before the file is there, so that a process that is ending cannot leave it behind.
            temporary.toFile().deleteOnExit();
        } catch (IllegalStateException e) {
            throw new CancelledException("Nothing is written to " + target + ": the process is ending.", e);
        }
        try {
            return new AtomicFile(
                    absolute,
                    temporary,
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /// Starts to write `target` with its first bytes; nothing is left where they cannot be written.
    public static AtomicFile create(Path target, byte[] bytes, int length) {
        AtomicFile file = create(target);
        boolean begun = false;
        try {
            file.write(bytes, 0, length);
            begun = true;
            return file;
        } finally {
            if (!begun) {
                file.close();
            }
        }
    }

    /// Appends bytes of an array.
    public void write(byte[] bytes, int offset, int length) {
        write(ByteBuffer.wrap(bytes, offset, length));
    }

    /// Appends what remains in the buffer.
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes);
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /// The number of bytes written.
    public long position() {
        return position;
    }

    /// Syncs and renames: afterwards the whole file is there under its name.
    public void commit() {
        try {
            channel.force(true);
            channel.close();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            finished = true;
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        finished = true;
        try (channel) {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static ResourceException failure(Path target, IOException cause) {
        String reason = switch (cause) {
            case NoSuchFileException _ -> "its directory does not exist";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(cause.getMessage());
        };
        return new ResourceException("Cannot write " + target + ": " + reason + ".", cause);
    }
}
