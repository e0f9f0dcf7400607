package org.millrace.source.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.millrace.source.Predicate;
import org.millrace.vectors.Vector;

/// What predicates say about one file of a table, some of whose columns have the same known value in every row.
///
/// @param columns for each column of the table its position in the file, or `-1 - k` for the known value `k`
/// @param values  the known values: flat vectors of one row
@SuppressWarnings("ArrayRecordComponent")
record KnownValues(int[] columns, List<Vector> values) {

    /// The predicates as the file understands them, without those on known values; empty where a known value shows
    /// that no row of the file counts.
    Optional<List<Predicate>> translate(List<Predicate> predicates) {
        List<Predicate> translated = new ArrayList<>();
        for (Predicate predicate : predicates) {
            switch (predicate) {
                case Predicate.AnyOf any -> {
                    Optional<List<List<Predicate>>> alternatives = alternatives(any);
                    if (alternatives.isPresent() && alternatives.get().isEmpty()) {
                        return Optional.empty();
                    }
                    alternatives.ifPresent(list -> translated.add(new Predicate.AnyOf(list)));
                }
                case Predicate.Compare _, Predicate.In _, Predicate.IsNull _, Predicate.IsNotNull _ -> {
                    int position = columns[predicate.column()];
                    if (position >= 0) {
                        translated.add(moved(predicate, position));
                    } else if (refuted(predicate, values.get(-1 - position))) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(translated);
    }

    /// The alternatives that known values leave; empty where one of them may hold whatever the file has.
    private Optional<List<List<Predicate>>> alternatives(Predicate.AnyOf any) {
        List<List<Predicate>> left = new ArrayList<>();
        for (List<Predicate> alternative : any.alternatives()) {
            Optional<List<Predicate>> translated = translate(alternative);
            if (translated.isPresent()) {
                if (translated.get().isEmpty()) {
                    return Optional.empty();
                }
                left.add(translated.get());
            }
        }
        return Optional.of(left);
    }

    private static Predicate moved(Predicate predicate, int position) {
        return switch (predicate) {
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector value) ->
                new Predicate.Compare(position, operator, value);
            case Predicate.In(int _, Vector in) -> new Predicate.In(position, in);
            case Predicate.IsNull _ -> new Predicate.IsNull(position);
            case Predicate.IsNotNull _ -> new Predicate.IsNotNull(position);
            case Predicate.AnyOf any -> any;
        };
    }

    private static boolean refuted(Predicate predicate, Vector known) {
        boolean missing = known.isNull(0);
        return switch (predicate) {
            case Predicate.IsNull _ -> !missing;
            case Predicate.IsNotNull _ -> missing;
            case Predicate.Compare(int _, Predicate.Comparison operator, Vector value) ->
                missing || !holds(operator, OneRow.compare(known, 0, value, 0));
            case Predicate.In(int _, Vector in) -> missing || noneEqual(known, in);
            case Predicate.AnyOf _ -> false;
        };
    }

    private static boolean holds(Predicate.Comparison operator, OptionalInt order) {
        if (order.isEmpty()) {
            return true;
        }
        int sign = order.getAsInt();
        return switch (operator) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            case GREATER_OR_EQUAL -> sign >= 0;
        };
    }

    private static boolean noneEqual(Vector known, Vector in) {
        for (int i = 0; i < in.length(); i++) {
            if (OneRow.compare(known, 0, in, i).orElse(0) == 0) {
                return false;
            }
        }
        return true;
    }
}
