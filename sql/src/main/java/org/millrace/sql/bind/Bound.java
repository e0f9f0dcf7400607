package org.millrace.sql.bind;

import org.millrace.plan.relation.Relation;

/// Rows with the names of their columns.
///
/// @param relation the rows
/// @param scope    what names mean over them
record Bound(Relation relation, NameScope scope) {}
