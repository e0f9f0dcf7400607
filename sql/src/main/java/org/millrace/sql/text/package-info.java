/// Places in a text. Read [SqlErrors] first.
@NullMarked
package org.millrace.sql.text;

import org.jspecify.annotations.NullMarked;
