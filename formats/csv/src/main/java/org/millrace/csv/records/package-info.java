/// Where records and fields begin and end. Start with [RecordIndexer]; [SplitPoints] finds the first record of a piece
/// of a file.
@NullMarked
package org.millrace.csv.records;

import org.jspecify.annotations.NullMarked;
