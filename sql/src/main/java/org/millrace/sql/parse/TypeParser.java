package org.millrace.sql.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.millrace.sql.parse.Token.Kind;
import org.millrace.sql.tree.Name;
import org.millrace.sql.tree.TypeName;

/// Names of types.
final class TypeParser {

    private final Cursor cursor;

    TypeParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// A type, with `[]` or ARRAY behind it.
    TypeName type() {
        int outer = cursor.enter();
        TypeName type = single();
        while (cursor.at("[") || cursor.at("ARRAY")) {
            type = new TypeName.ListOf(type, type.at());
            cursor.deepen();
            brackets();
        }
        cursor.leave(outer);
        return type;
    }

    private void brackets() {
        if (cursor.accept("ARRAY")) {
            return;
        }
        cursor.expect("[");
        if (cursor.at(Kind.NUMBER)) {
            throw cursor.error("lists of a fixed length are not supported: write []");
        }
        cursor.expect("]");
    }

    private TypeName single() {
        Token token = cursor.peek();
        boolean opens = cursor.peek(1).is("(");
        return switch (token.key()) {
            case "STRUCT", "ROW" -> opens ? struct() : named();
            case "LIST" -> opens ? list() : named();
            case "MAP", "UNION", "ENUM" -> {
                if (opens) {
                    throw cursor.error("types of the kind " + token.key() + " are not supported");
                }
                yield named();
            }
            default -> named();
        };
    }

    private TypeName struct() {
        int at = cursor.take().at();
        cursor.expect("(");
        List<TypeName.Member> members = new ArrayList<>();
        do {
            Name name = cursor.anyName("the name of a field");
            members.add(new TypeName.Member(name, type()));
        } while (cursor.acceptComma());
        cursor.expect(")");
        return new TypeName.Struct(members, at);
    }

    private TypeName list() {
        int at = cursor.take().at();
        cursor.expect("(");
        TypeName element = type();
        cursor.expect(")");
        return new TypeName.ListOf(element, at);
    }

    private TypeName named() {
        boolean quoted = cursor.at(Kind.QUOTED);
        if (!quoted
                && (!cursor.at(Kind.WORD)
                        || Keywords.reservedEverywhere(cursor.peek().key()))) {
            throw cursor.expected("a type");
        }
        Token word = cursor.take();
        String name = word.text().toLowerCase(Locale.ROOT) + second(word);
        List<Integer> parameters = parameters();
        return new TypeName.Named(name + zone(word), parameters, word.at());
    }

    /// The second word of `DOUBLE PRECISION`, `CHARACTER VARYING` and the like.
    private String second(Token word) {
        boolean doubles = word.is("DOUBLE") && cursor.accept("PRECISION");
        boolean texts = (word.is("CHARACTER") || word.is("CHAR") || word.is("BIT")) && cursor.accept("VARYING");
        return doubles ? " precision" : texts ? " varying" : "";
    }

    private String zone(Token word) {
        boolean zoned = word.is("TIMESTAMP") || word.is("TIME");
        boolean with = cursor.at("WITH");
        if (!zoned || !(with || cursor.at("WITHOUT")) || !cursor.peek(1).is("TIME")) {
            return "";
        }
        cursor.take();
        cursor.expect("TIME");
        cursor.expect("ZONE");
        return with ? " with time zone" : " without time zone";
    }

    private List<Integer> parameters() {
        if (!cursor.accept("(")) {
            return List.of();
        }
        List<Integer> parameters = new ArrayList<>();
        do {
            parameters.add(parameter());
        } while (cursor.accept(","));
        cursor.expect(")");
        return parameters;
    }

    private Integer parameter() {
        String digits = cursor.peek().text();
        if (!cursor.at(Kind.NUMBER) || digits.length() > 9 || !digits.chars().allMatch(Character::isDigit)) {
            throw cursor.expected("a whole number");
        }
        cursor.take();
        return Integer.valueOf(digits);
    }
}
