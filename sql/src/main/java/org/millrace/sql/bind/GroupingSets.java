package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.millrace.plan.expr.AggregateExpr;
import org.millrace.plan.expression.AggregateFunction;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Aggregate;
import org.millrace.plan.relation.Join;
import org.millrace.plan.relation.JoinSide;
import org.millrace.plan.relation.JoinType;
import org.millrace.plan.relation.NamedAggregate;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.plan.relation.Union;
import org.millrace.plan.relation.Values;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.plan.typing.TypedCalls;
import org.millrace.sql.subquery.GrowingRows;
import org.millrace.sql.tree.Phrase;
import org.millrace.sql.tree.Query;
import org.millrace.vectors.Batch;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;
import org.millrace.vectors.Schema;
import org.millrace.vectors.VectorBuilder;

/// The keys of a GROUP BY and the sets of them that rows are grouped by. Several sets read their input once: each row
/// is
/// repeated for each set, with nulls for the keys that the set does not have. Belongs to one thread.
final class GroupingSets {

    private static final int MOST_SETS = 4096;

    private final GroupBinder binder;
    private final List<Phrase> written = new ArrayList<>();
    private final List<NamedExpression> keys = new ArrayList<>();
    private List<BitSet> sets = new ArrayList<>(List.of(new BitSet()));
    private boolean several;

    GroupingSets(GroupBinder binder) {
        this.binder = binder;
    }

    /// Multiplies the sets by those of all elements.
    void add(List<Query.GroupElement> elements) {
        elements.forEach(element -> multiply(of(element)));
    }

    /// Adds a key to all sets.
    void key(Phrase phrase) {
        multiply(List.of(set(List.of(phrase))));
    }

    private void multiply(List<BitSet> factors) {
        List<BitSet> product = new ArrayList<>();
        for (BitSet left : sets) {
            for (BitSet right : factors) {
                BitSet both = (BitSet) left.clone();
                both.or(right);
                product.add(both);
            }
        }
        if (product.size() > MOST_SETS) {
            throw new org.millrace.errors.QueryException("GROUP BY has more than " + MOST_SETS + " grouping sets.");
        }
        several |= product.size() > 1;
        sets = product;
    }

    private List<BitSet> of(Query.GroupElement element) {
        return switch (element) {
            case Query.GroupElement.Key key -> List.of(set(List.of(key.key())));
            case Query.GroupElement.Keys several -> List.of(set(several.keys()));
            case Query.GroupElement.Rollup rollup -> rollup(rollup.keys());
            case Query.GroupElement.Cube cube -> cube(cube.keys());
            case Query.GroupElement.Sets all ->
                all.sets().stream().flatMap(set -> of(set).stream()).toList();
        };
    }

    private BitSet set(List<Phrase> phrases) {
        BitSet set = new BitSet();
        phrases.forEach(phrase -> set.set(index(phrase)));
        return set;
    }

    private int index(Phrase phrase) {
        Phrase meant = binder.meant(phrase);
        NamedExpression key = binder.bound(meant);
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).expression().equals(key.expression())) {
                return i;
            }
        }
        keys.add(key);
        written.add(meant);
        return keys.size() - 1;
    }

    private List<BitSet> rollup(List<List<Phrase>> elements) {
        List<BitSet> sets = new ArrayList<>();
        for (int length = elements.size(); length >= 0; length--) {
            BitSet set = new BitSet();
            elements.subList(0, length).forEach(keys -> set.or(set(keys)));
            sets.add(set);
        }
        several = true;
        return sets;
    }

    private List<BitSet> cube(List<List<Phrase>> elements) {
        List<BitSet> singles = elements.stream().map(this::set).toList();
        List<BitSet> sets = new ArrayList<>();
        for (int chosen = (1 << singles.size()) - 1; chosen >= 0; chosen--) {
            BitSet set = new BitSet();
            for (int i = 0; i < singles.size(); i++) {
                if ((chosen >> singles.size() - 1 - i & 1) == 1) {
                    set.or(singles.get(i));
                }
            }
            sets.add(set);
        }
        several = true;
        return sets;
    }

    /// The position of the first aggregate of the groups.
    int firstAggregate() {
        return keys.size() + (several ? 1 : 0);
    }

    /// Groups the rows.
    void apply(GrowingRows rows, List<NamedAggregate> aggregates) {
        boolean total = keys.isEmpty() || sets.stream().anyMatch(BitSet::isEmpty);
        if (total && aggregates.isEmpty()) {
            // A relation has a column at least, also one of all rows as one group.
            aggregates.add(
                    new NamedAggregate("rows", TypedCalls.aggregate(AggregateExpr.of(AggregateFunction.COUNT_ALL))));
        }
        rows.change(relation -> several ? grouped(relation, aggregates) : new Aggregate(relation, keys, aggregates));
    }

    private Relation grouped(Relation relation, List<NamedAggregate> aggregates) {
        List<BitSet> withKeys = new ArrayList<>();
        List<Relation> parts = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (!sets.get(i).isEmpty()) {
                withKeys.add(sets.get(i));
                numbers.add(i);
            }
        }
        if (!withKeys.isEmpty()) {
            parts.add(repeated(relation, numbers, aggregates));
        }
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).isEmpty()) {
                parts.add(total(relation, i, aggregates));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Union(parts);
    }

    /// Groups by all sets that have keys.
    private Relation repeated(Relation relation, List<Integer> numbers, List<NamedAggregate> aggregates) {
        Relation each = new Join(relation, values(numbers), JoinType.CROSS, JoinSide.RIGHT, List.of(), null);
        int last = each.schema().size() - 1;
        Expression number = new ColumnRef(last, each.schema().field(last));
        List<NamedExpression> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            all.add(new NamedExpression(keys.get(i).name(), masked(i, number, numbers)));
        }
        all.add(new NamedExpression("grouping_set", number));
        return new Aggregate(each, all, aggregates);
    }

    /// A key where the set has it, null where it has not.
    private Expression masked(int key, Expression number, List<Integer> numbers) {
        Expression value = keys.get(key).expression();
        List<org.millrace.plan.expression.Expression> without = new ArrayList<>();
        numbers.stream().filter(set -> !sets.get(set).get(key)).forEach(set -> without.add(Literals.of(set)));
        if (without.isEmpty()) {
            return value;
        }
        Expression left = org.millrace.plan.typing.MembershipTyping.in(number, without);
        return new Case(List.of(new Case.Branch(left, Literals.ofNull(value.type()))), value);
    }

    private static Values values(List<Integer> numbers) {
        Schema schema = Schema.of(new Field("grouping_set", PrimitiveType.INT32, false));
        return new Values(schema, List.of(Batch.of(numbers.size(), VectorBuilder.of(PrimitiveType.INT32, numbers))));
    }

    /// All rows as one group, which is there even where there is no row.
    private Relation total(Relation relation, int number, List<NamedAggregate> aggregates) {
        Relation one = new Aggregate(relation, List.of(), aggregates);
        List<NamedExpression> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(
                new NamedExpression(key.name(), Literals.ofNull(key.expression().type()))));
        columns.add(new NamedExpression("grouping_set", Literals.of(number)));
        IntStream.range(0, aggregates.size())
                .forEach(i -> columns.add(new NamedExpression(
                        aggregates.get(i).name(), new ColumnRef(i, one.schema().field(i)))));
        return new Project(one, columns);
    }

    /// The keys with their values over the groups.
    List<GroupCalls.Key> keys(GrowingRows rows) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new GroupCalls.Key(written.get(i), keys.get(i).expression(), rows.column(i)))
                .toList();
    }

    /// `GROUPING(a, b)`: a bit for each argument, the first one the highest, that is set where the row's set does not
    /// have
    /// it.
    Expression grouping(Context context, Phrase.Function call) {
        List<Integer> asked = new ArrayList<>();
        for (Phrase.Argument argument : call.arguments()) {
            int before = keys.size();
            int index = index(argument.value());
            if (index >= before) {
                throw context.error(argument.value().at(), "GROUPING takes keys of GROUP BY.");
            }
            asked.add(index);
        }
        if (!several) {
            return Literals.of(0L);
        }
        List<Case.Branch> branches = new ArrayList<>();
        Expression number = new ColumnRef(keys.size(), new Field("grouping_set", PrimitiveType.INT32));
        for (int i = 0; i < sets.size(); i++) {
            long bits = 0;
            for (int key : asked) {
                bits = bits << 1 | (sets.get(i).get(key) ? 0 : 1);
            }
            branches.add(new Case.Branch(
                    FunctionTyping.call(Function.EQUAL, List.of(number, Literals.of(i))), Literals.of(bits)));
        }
        return new Case(branches, Literals.of(0L));
    }
}
