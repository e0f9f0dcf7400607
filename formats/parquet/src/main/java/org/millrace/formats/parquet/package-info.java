/// The Parquet reader and writer.
@NullMarked
package org.millrace.formats.parquet;

import org.jspecify.annotations.NullMarked;
