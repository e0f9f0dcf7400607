/// The CSV reader and writer.
@NullMarked
package org.millrace.formats.csv;

import org.jspecify.annotations.NullMarked;
