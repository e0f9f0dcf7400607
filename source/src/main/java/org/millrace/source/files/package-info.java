/// Files as tables: start with [org.millrace.source.files.Tables], which opens whatever a user names, then
/// [org.millrace.source.files.FileSearch], which finds the files, and [org.millrace.source.files.FileSetTable], which
/// makes one table of many.
@NullMarked
package org.millrace.source.files;

import org.jspecify.annotations.NullMarked;
