/// Whole queries over files: the same rows as DuckDB, and the same bits however they run. Start with
/// [QueriesAgreeWithDuckDbTest].
@NullMarked
package org.millrace.checks.query;

import org.jspecify.annotations.NullMarked;
