/// How a CSV file is written down: separators, quotes, null strings, encodings. Start with [CsvOptions] and [Dialect].
@NullMarked
package org.millrace.csv.dialect;

import org.jspecify.annotations.NullMarked;
