package org.millrace.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.Backend;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.TableHandle;
import org.millrace.plan.relation.TableSpec;
import org.millrace.plan.statement.Catalog;

/// The frames of a session that have names, which compare without case. Thread-safe.
final class Tables implements Catalog {

    private final Backend backend;
    private final Map<String, Named> tables = new ConcurrentHashMap<>();

    /// @param name  the name as it was written
    /// @param frame gives the frame when it is asked for
    private record Named(String name, Supplier<Frame> frame) {}

    Tables(Backend backend) {
        this.backend = backend;
    }

    void put(String name, Supplier<Frame> frame) {
        tables.put(key(name), new Named(name, frame));
    }

    /// Gives a name to a frame where no other has it; whether it did.
    boolean putIfAbsent(String name, Frame frame) {
        return tables.putIfAbsent(key(name), new Named(name, () -> frame)) == null;
    }

    /// Takes a name back; whether it was there.
    boolean remove(String name) {
        return tables.remove(key(name)) != null;
    }

    @Nullable
    Frame frame(String name) {
        Named named = tables.get(key(name));
        return named == null ? null : named.frame().get();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Relation table(String name) {
        Frame frame = frame(name);
        return frame == null ? null : frame.plan();
    }

    @Override
    public List<String> names() {
        return tables.values().stream().map(Named::name).sorted().toList();
    }

    @Override
    public TableHandle open(TableSpec spec) {
        return backend.open(spec);
    }
}
