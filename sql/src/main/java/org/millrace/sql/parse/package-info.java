/// From SQL text to the tree. Read [Parser] first, then [Lexer] and [ExpressionParser].
///
/// A recursive descent over a list of tokens; operators by precedence climbing. The grammar is that of DuckDB, which is
/// that of PostgreSQL with comforts, as far as the tree can say it.
@NullMarked
package org.millrace.sql.parse;

import org.jspecify.annotations.NullMarked;
