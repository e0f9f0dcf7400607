package org.millrace.sql.parse;

import java.util.stream.Collectors;
import org.millrace.sql.tree.TypeName;

/// Writes types for tests.
final class Types {

    private Types() {}

    static String of(TypeName type) {
        return switch (type) {
            case TypeName.Named named ->
                named.name()
                        + (named.parameters().isEmpty()
                                ? ""
                                : named.parameters().toString());
            case TypeName.ListOf list -> of(list.element()) + "[]";
            case TypeName.Struct struct ->
                struct.members().stream()
                        .map(member -> member.name() + " " + of(member.type()))
                        .collect(Collectors.joining(", ", "struct(", ")"));
        };
    }
}
