/// Encoders of pages, on plain arrays and without knowledge of vectors or files: start with
/// [org.millrace.parquet.encode.PageBuffer], where everything is written, then
/// [org.millrace.parquet.encode.HybridEncoder].
@NullMarked
package org.millrace.parquet.encode;

import org.jspecify.annotations.NullMarked;
