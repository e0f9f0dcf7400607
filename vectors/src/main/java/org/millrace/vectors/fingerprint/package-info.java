/// A content hash of rows. Read [org.millrace.vectors.fingerprint.Fingerprint] first.
@NullMarked
package org.millrace.vectors.fingerprint;

import org.jspecify.annotations.NullMarked;
