package org.millrace.memory.spill;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A directory that belongs to a living process. Beside it lies a file with the same name and the ending `.lock`, which
/// the process keeps locked: the operating system lets go of the lock when the process ends, however it ends. Whoever
/// gets the lock of another directory knows that its owner is dead and removes it.
final class OwnedDirectory {

    private static final String PREFIX = "millrace-spill-";
    private static final String ENDING = ".lock";
    private static final int ATTEMPTS = 100;

    private final Path path;
    private final Path lockFile;
    private final FileChannel lock;

    private OwnedDirectory(Path path, Path lockFile, FileChannel lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    Path path() {
        return path;
    }

    /// Makes a new directory that only the owner may enter.
    static OwnedDirectory create(Path parent) throws IOException {
        SecureRandom random = new SecureRandom();
        byte[] name = new byte[8];
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            random.nextBytes(name);
            OwnedDirectory made = tryCreate(parent, PREFIX + HexFormat.of().formatHex(name));
            if (made != null) {
                return made;
            }
        }
        throw new IOException("no free name");
    }

    /// Null where the name is taken, or where another process swept the lock file before it was locked.
    private static @Nullable OwnedDirectory tryCreate(Path parent, String name) throws IOException {
        Path lockFile = parent.resolve(name + ENDING);
        FileChannel channel;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return null;
        }
        try {
            FileLock held = channel.tryLock();
            if (held != null && Files.exists(lockFile)) {
                Path directory = parent.resolve(name);
                Files.createDirectory(directory, ownerOnly(parent));
                return new OwnedDirectory(directory, lockFile, channel);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(lockFile);
            throw e;
        }
        channel.close();
        return null;
    }

    private static FileAttribute<?>[] ownerOnly(Path parent) {
        if (!parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }

    /// Removes the directories of processes that have ended. What cannot be removed stays, for instance because it
    /// belongs to another user.
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + ENDING)) {
            for (Path lockFile : locks) {
                sweepOne(lockFile);
            }
        }
    }

    private static void sweepOne(Path lockFile) {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock held = channel.tryLock();
            if (held != null) {
                String name = lockFile.getFileName().toString();
                deleteTree(lockFile.resolveSibling(name.substring(0, name.length() - ENDING.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Another user's, gone meanwhile, or of this very process: it is not ours to remove.
            return;
        }
    }

    /// Removes the directory with everything in it. What cannot be removed stays for the next sweep.
    void delete() {
        try {
            deleteTree(path);
            Files.deleteIfExists(lockFile);
            lock.close();
        } catch (IOException e) {
            // Nothing depends on it: the rows have been given, and the lock ends with the process.
            return;
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }
}
