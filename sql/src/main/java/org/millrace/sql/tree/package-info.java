/// What somebody wrote, before names and types have a meaning. Read [Statement] first, then [Query] and
/// [Phrase]. Every
/// node knows where it begins (`at`: the offset of its first character in the text), for errors.
@NullMarked
package org.millrace.sql.tree;

import org.jspecify.annotations.NullMarked;
