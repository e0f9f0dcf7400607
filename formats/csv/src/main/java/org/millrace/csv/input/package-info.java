/// Where the bytes of a CSV text come from: pieces of a file, or a stream that is decompressed and recoded. Start with
/// [TextInput] and [TextFile].
@NullMarked
package org.millrace.csv.input;

import org.jspecify.annotations.NullMarked;
