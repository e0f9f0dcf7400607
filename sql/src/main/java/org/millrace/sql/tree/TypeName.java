package org.millrace.sql.tree;

import java.util.List;

/// A type as it was written.
public sealed interface TypeName {

    /// Where it begins.
    int at();

    /// A type by its name, in lower case and with one space between words: `bigint`, `double precision`,
    /// `timestamp
    /// with time
    /// zone`, `decimal` with its precision and scale.
    record Named(String name, List<Integer> parameters, int at) implements TypeName {}

    /// `element[]`, `LIST(element)` or `element ARRAY`.
    record ListOf(TypeName element, int at) implements TypeName {}

    /// `STRUCT(name type, …)` or `ROW(…)`.
    record Struct(List<Member> members, int at) implements TypeName {}

    /// A field of a struct.
    record Member(Name name, TypeName type) {}
}
