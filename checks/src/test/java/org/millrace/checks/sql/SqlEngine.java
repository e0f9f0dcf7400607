package org.millrace.checks.sql;

/// Who runs SQL. State such as views lasts until it is closed.
interface SqlEngine extends AutoCloseable {

    /// Runs one statement; a statement that gives no rows has an empty answer.
    ///
    /// @throws SqlFailure where the engine refuses
    Answer run(String sql) throws SqlFailure;

    /// Which steps are for it.
    Audience audience();

    @Override
    void close();
}
