/// What happens when the machine fails. Start with [FaultInjectionTest], which makes the Nth call of each kind
/// fail, by way of [FaultyProvider], and [CrashTest], which kills whole processes.
@NullMarked
package org.millrace.checks.fault;

import org.jspecify.annotations.NullMarked;
