/// The API of the user: session, frame, settings and results.
@NullMarked
package org.millrace.frame;

import org.jspecify.annotations.NullMarked;
