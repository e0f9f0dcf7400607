/// SQL: text to plan. Read [SqlFrontEnd] first.
@NullMarked
package org.millrace.sql;

import org.jspecify.annotations.NullMarked;
