package org.millrace.memory.spill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.ResourceException;

/// Where one process keeps its spill files: a directory of its own with a random name that only its owner may
/// enter, made with the first file and removed with everything in it when this is closed or the process ends. What
/// a process left that was killed is removed by the next one that spills to the same place, see [OwnedDirectory].
/// Thread-safe.
public final class SpillDirectory implements AutoCloseable {

    private final Path parent;
    /// Written by whoever changes it, read by every thread that spills.
    private volatile long limit;

    private final AtomicLong used = new AtomicLong();
    private final AtomicLong peak = new AtomicLong();
    private final Set<SpillFile> files = ConcurrentHashMap.newKeySet();

    // Guarded by this.
    private @Nullable OwnedDirectory directory;
    private @Nullable Thread hook;
    private long count;
    private boolean closed;

    /// Spill files below `parent`, of at most `limit` bytes together.
    public SpillDirectory(Path parent, long limit) {
        this.parent = parent;
        this.limit = limit;
    }

    /// An empty file.
    ///
    /// @param owner who spills, for messages and for the file's name
    public SpillFile create(String owner) {
        Path path = nextPath(owner);
        try {
            SpillFile file = new SpillFile(this, path, owner);
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new ResourceException("The spill file " + path + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private synchronized Path nextPath(String owner) {
        if (closed) {
            throw new ResourceException("The process ends; nothing is spilled any more.");
        }
        OwnedDirectory known = directory;
        if (known == null) {
            known = open();
            directory = known;
        }
        return known.path().resolve(owner.replaceAll("[^A-Za-z0-9]+", "-") + "-" + count++ + ".spill");
    }

    private OwnedDirectory open() {
        try {
            Files.createDirectories(parent);
            OwnedDirectory.sweep(parent);
            OwnedDirectory made = OwnedDirectory.create(parent);
            Thread ending = Thread.ofPlatform().unstarted(this::end);
            Runtime.getRuntime().addShutdownHook(ending);
            hook = ending;
            return made;
        } catch (IOException e) {
            throw new ResourceException(
                    "No spill directory can be made in " + parent + ": " + e + ". Name another with --temp-dir.", e);
        } catch (IllegalStateException e) {
            throw new ResourceException("The process ends; nothing is spilled any more.", e);
        }
    }

    /// The bytes of all files now.
    public long used() {
        return used.get();
    }

    /// Sets another limit for the files together. Files that are there stay.
    public void limit(long bytes) {
        limit = bytes;
    }

    /// The most bytes that the files had at once.
    public long peak() {
        return peak.get();
    }

    /// Counts bytes that a file is about to have more; throws where the limit does not allow them.
    void take(long bytes, String owner) {
        long now = used.addAndGet(bytes);
        if (now > limit) {
            used.addAndGet(-bytes);
            throw new ResourceException("The limit of " + limit + " bytes for spill files is reached: " + owner
                    + " asks for " + bytes + " more while " + (now - bytes)
                    + " are used. Give more with --temp-limit or --memory.");
        }
        peak.accumulateAndGet(now, Math::max);
    }

    void closed(SpillFile file, long bytes) {
        files.remove(file);
        used.addAndGet(-bytes);
    }

    /// Removes all files and the directory.
    @Override
    public void close() {
        Thread known;
        synchronized (this) {
            known = hook;
            hook = null;
        }
        if (known != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(known);
            } catch (IllegalStateException e) {
                // The process ends already: the hook removes the directory, or has done so.
                return;
            }
        }
        end();
    }

    private void end() {
        OwnedDirectory known;
        synchronized (this) {
            closed = true;
            known = directory;
            directory = null;
        }
        files.forEach(SpillFile::close);
        if (known != null) {
            known.delete();
        }
    }
}
