package org.millrace.checks.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// The fault that is armed: from which call on an operation fails. Thread-safe.
final class Faults {

    private Faults() {}

    /// An operation on files of one kind.
    enum Kind {
        READ_INPUT("Input/output error", false),
        OPEN_SPILL("Too many open files", false),
        WRITE_SPILL("Input/output error", false),
        READ_SPILL("Input/output error", false),
        CLOSE_SPILL("Input/output error", false),
        /// No byte more, neither for spill files nor for outputs.
        FILL_DISK("No space left on device", true),
        OPEN_OUTPUT("Permission denied", false),
        WRITE_OUTPUT("Input/output error", false),
        SYNC_OUTPUT("Input/output error", false),
        CLOSE_OUTPUT("Input/output error", false),
        RENAME_OUTPUT("Input/output error", false),
        /// Not an operation on a file: memory that is not granted.
        REFUSE_MEMORY("", false);

        private final String reason;
        private final boolean lasting;

        Kind(String reason, boolean lasting) {
            this.reason = reason;
            this.lasting = lasting;
        }
    }

    /// Which files an operation is about, by their names.
    enum Role {
        INPUT,
        SPILL,
        OUTPUT,
        OTHER;

        static Role of(Path path) {
            String name = path.toString();
            return name.endsWith(".spill")
                    ? SPILL
                    : name.contains("/input/") ? INPUT : name.contains("/output/") ? OUTPUT : OTHER;
        }
    }

    private static volatile Kind armed = Kind.REFUSE_MEMORY;
    private static volatile long first = Long.MAX_VALUE;
    private static final AtomicLong CALLS = new AtomicLong();

    /// Makes the call number `nth` of this kind fail, from 1.
    static void arm(Kind kind, long nth) {
        CALLS.set(0);
        armed = kind;
        first = nth;
    }

    /// Lets everything succeed; gives whether the fault has happened.
    static boolean disarm() {
        boolean happened = CALLS.get() >= first;
        first = Long.MAX_VALUE;
        return happened;
    }

    /// Counts a call; whether it is to fail.
    static boolean hit(Kind kind) {
        if (kind != armed || first == Long.MAX_VALUE) {
            return false;
        }
        long call = CALLS.incrementAndGet();
        return call == first || (kind.lasting && call > first);
    }

    private static void check(Kind kind, Path path) throws IOException {
        if (hit(kind)) {
            throw new FileSystemException(path.toString(), null, kind.reason);
        }
    }

    static void reading(Path path) throws IOException {
        switch (Role.of(path)) {
            case INPUT -> check(Kind.READ_INPUT, path);
            case SPILL -> check(Kind.READ_SPILL, path);
            case OUTPUT, OTHER -> {}
        }
    }

    static void writing(Path path) throws IOException {
        switch (Role.of(path)) {
            case SPILL -> {
                check(Kind.WRITE_SPILL, path);
                check(Kind.FILL_DISK, path);
            }
            case OUTPUT -> {
                check(Kind.WRITE_OUTPUT, path);
                check(Kind.FILL_DISK, path);
            }
            case INPUT, OTHER -> {}
        }
    }

    /// @param writes whether it is opened to be written
    static void opening(Path path, boolean writes) throws IOException {
        switch (Role.of(path)) {
            case SPILL -> check(Kind.OPEN_SPILL, path);
            case OUTPUT -> {
                if (writes) {
                    check(Kind.OPEN_OUTPUT, path);
                }
            }
            case INPUT, OTHER -> {}
        }
    }

    static void syncing(Path path) throws IOException {
        if (Role.of(path) == Role.OUTPUT) {
            check(Kind.SYNC_OUTPUT, path);
        }
    }

    static void closing(Path path) throws IOException {
        switch (Role.of(path)) {
            case SPILL -> check(Kind.CLOSE_SPILL, path);
            case OUTPUT -> check(Kind.CLOSE_OUTPUT, path);
            case INPUT, OTHER -> {}
        }
    }

    static void renaming(Path path) throws IOException {
        if (Role.of(path) == Role.OUTPUT) {
            check(Kind.RENAME_OUTPUT, path);
        }
    }
}
