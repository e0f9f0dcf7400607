/// Decoders of page contents into primitive arrays (specification, `Encodings.md`): start with
/// {@link org.millrace.parquet.encoding.ValueDecoder}.
///
/// Decoders know neither file nor column and throw {@link org.millrace.parquet.bytes.MalformedException}. They check
/// where the values of a page end, never beyond; the array may be larger.
@NullMarked
package org.millrace.parquet.encoding;

import org.jspecify.annotations.NullMarked;
