package org.millrace.engine.join;

import org.millrace.plan.relation.AsOfMatch;

/// Which build row is nearest. The places of rows are the last of the join's keys.
///
/// @param direction where the build row must lie
/// @param equal     whether it may lie at the same place
/// @param tolerance how far it may lie at most, as [Places#distance] gives it
/// @param limited   whether there is a tolerance
public record AsOfSpec(AsOfMatch.Direction direction, boolean equal, long tolerance, boolean limited) {}
