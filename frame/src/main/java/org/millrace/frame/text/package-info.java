/// Results as text for people. Start with [TableText].
@NullMarked
package org.millrace.frame.text;

import org.jspecify.annotations.NullMarked;
