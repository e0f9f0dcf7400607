/// The rows that a query gives to its caller. Start with [EngineQuery].
@NullMarked
package org.millrace.engine.result;

import org.jspecify.annotations.NullMarked;
