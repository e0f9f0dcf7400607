package org.millrace.optimizer.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;

/// Expressions that all rows of a region have in common: from `a = b` and `b = c` follows `a = c`, so that any two of
/// them will do to join their sources.
final class EqualityClasses {

    /// Expressions that are equal, each of one source.
    ///
    /// @param members the expressions, in order of appearance
    /// @param owners  the source of each
    record EqualityClass(List<Expression> members, List<Integer> owners) {

        /// The first member that one of these sources has; null if there is none.
        @Nullable
        Expression memberOf(long sources) {
            for (int i = 0; i < members.size(); i++) {
                if ((sources >> owners.get(i) & 1) == 1) {
                    return members.get(i);
                }
            }
            return null;
        }

        /// The sources with a member, one bit each.
        long sources() {
            long all = 0;
            for (int owner : owners) {
                all |= 1L << owner;
            }
            return all;
        }
    }

    private final List<EqualityClass> classes = new ArrayList<>();
    private final List<Equality> others = new ArrayList<>();

    EqualityClasses(List<Equality> equalities) {
        Map<Expression, List<Expression>> groups = new LinkedHashMap<>();
        Map<Expression, Long> sources = new LinkedHashMap<>();
        for (Equality equality : equalities) {
            if (equality.nullSafe()
                    || Long.bitCount(equality.leftSources()) != 1
                    || Long.bitCount(equality.rightSources()) != 1) {
                others.add(equality);
                continue;
            }
            sources.put(equality.left(), equality.leftSources());
            sources.put(equality.right(), equality.rightSources());
            merge(groups, equality.left(), equality.right());
        }
        groups.values().stream()
                .distinct()
                .forEach(members -> classes.add(new EqualityClass(
                        List.copyOf(members),
                        members.stream()
                                .map(member -> Long.numberOfTrailingZeros(sources.getOrDefault(member, 0L)))
                                .toList())));
    }

    private static void merge(Map<Expression, List<Expression>> groups, Expression left, Expression right) {
        List<Expression> first = groups.computeIfAbsent(left, key -> new ArrayList<>(List.of(key)));
        List<Expression> second = groups.computeIfAbsent(right, key -> new ArrayList<>(List.of(key)));
        if (!first.equals(second)) {
            first.addAll(second);
            second.forEach(member -> groups.put(member, first));
        }
    }

    /// The classes, in order of appearance.
    List<EqualityClass> classes() {
        return classes;
    }

    /// Equalities that belong to no class: of several sources on one side, or in which a missing value equals one.
    List<Equality> others() {
        return others;
    }
}
