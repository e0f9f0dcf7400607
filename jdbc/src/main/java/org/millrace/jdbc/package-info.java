/// A JDBC driver that reads. Start with [org.millrace.jdbc.MillraceDriver], which makes connections; a connection
/// is a session, and a result streams the batches of a query.
@NullMarked
package org.millrace.jdbc;

import org.jspecify.annotations.NullMarked;
