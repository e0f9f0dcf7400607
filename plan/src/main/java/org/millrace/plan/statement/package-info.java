/// Text to plans. [SqlPlanner] is the service that a room with a query language offers; [Statement] is what it gives.
@NullMarked
package org.millrace.plan.statement;

import org.jspecify.annotations.NullMarked;
