/// The Parquet reader and writer.
@NullMarked
package org.millrace.parquet;

import org.jspecify.annotations.NullMarked;
