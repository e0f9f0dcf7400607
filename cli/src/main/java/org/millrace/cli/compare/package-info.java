/// What the command `compare` needs of the module that compares: a service, so that the command line does not depend on
/// other engines. Read [org.millrace.cli.compare.Comparison] first.
@NullMarked
package org.millrace.cli.compare;

import org.jspecify.annotations.NullMarked;
