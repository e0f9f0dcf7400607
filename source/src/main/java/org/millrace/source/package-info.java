/// The contract of a table source and sink.
@NullMarked
package org.millrace.source;

import org.jspecify.annotations.NullMarked;
