/// Results as text for people, and amounts as they write them. Start with [TableText].
@NullMarked
package org.millrace.frame.text;

import org.jspecify.annotations.NullMarked;
