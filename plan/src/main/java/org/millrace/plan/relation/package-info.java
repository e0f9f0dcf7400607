/// The logical plan: immutable records from scans up to what a query asks for. Start with [Relation].
@NullMarked
package org.millrace.plan.relation;

import org.jspecify.annotations.NullMarked;
