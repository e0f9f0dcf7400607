/// What a flight recorder sees of queries. Nothing is recorded, and hardly anything spent, while none runs. Start with
/// [QueryEvent].
@NullMarked
package org.millrace.engine.event;

import org.jspecify.annotations.NullMarked;
