/// From fields to vectors: one decoder for each column. Start with [ColumnDecoder] and [FieldSlices].
@NullMarked
package org.millrace.csv.columns;

import org.jspecify.annotations.NullMarked;
