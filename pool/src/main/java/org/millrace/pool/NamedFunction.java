package org.millrace.pool;

import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;

/// A function that is made where it runs.
final class NamedFunction<C, R> implements WorkerFunction<C, R> {

    private static final long serialVersionUID = 1L;

    private final String className;

    // Guarded by this; not sent to other processes.
    private transient @Nullable WorkerFunction<C, R> instance;

    NamedFunction(String className) {
        this.className = className;
    }

    @Override
    public R apply(C chunk) throws Exception {
        return instance().apply(chunk);
    }

    @SuppressWarnings("unchecked") // The caller says what the class works on; a mistake shows when it is called.
    private synchronized WorkerFunction<C, R> instance() {
        WorkerFunction<C, R> known = instance;
        if (known == null) {
            try {
                Class<?> type =
                        Class.forName(className, true, Thread.currentThread().getContextClassLoader());
                known = (WorkerFunction<C, R>) type.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new QueryException("The worker function " + className + " cannot be made: " + e + ".", e);
            }
            instance = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return className;
    }
}
