/// Raw bytes of a file: start with {@link org.millrace.parquet.bytes.LittleEndian}, then
/// {@link org.millrace.parquet.bytes.MalformedException}, which every decoder of this module throws.
@NullMarked
package org.millrace.parquet.bytes;

import org.jspecify.annotations.NullMarked;
