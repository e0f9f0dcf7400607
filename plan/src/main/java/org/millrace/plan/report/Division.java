package org.millrace.plan.report;

/// How the work of an operator is divided.
///
/// @param lanes  lanes in which it reads its input before it gives rows; 0 where it reads while it gives; negative
/// where
///               that is only known when it runs
/// @param pieces pieces into which its rows are cut, each of which can be read on its own; negative where that is only
///               known when it runs
public record Division(int lanes, int pieces) {}
