/// The course of a query as a page for a browser. Start with [ProfileRecorder].
@NullMarked
package org.millrace.frame.profile;

import org.jspecify.annotations.NullMarked;
