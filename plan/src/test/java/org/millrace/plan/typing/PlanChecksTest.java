package org.millrace.plan.typing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millrace.plan.typing.TestTables.col;
import static org.millrace.plan.typing.TestTables.scan;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millrace.errors.DefectException;
import org.millrace.plan.expression.Call;
import org.millrace.plan.expression.Case;
import org.millrace.plan.expression.ColumnRef;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.InList;
import org.millrace.plan.expression.Literal;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.relation.Distinct;
import org.millrace.plan.relation.Filter;
import org.millrace.plan.relation.NamedExpression;
import org.millrace.plan.relation.Project;
import org.millrace.plan.relation.Relation;
import org.millrace.vectors.Field;
import org.millrace.vectors.PrimitiveType;

class PlanChecksTest {

    private static final Relation TABLE = scan("table", "price double", "id int64");
    private static final ColumnRef PRICE = new ColumnRef(0, new Field("price", PrimitiveType.DOUBLE));
    private static final ColumnRef ID = new ColumnRef(1, new Field("id", PrimitiveType.INT64));

    private static Relation project(org.millrace.plan.expression.Expression expression) {
        return new Project(TABLE, List.of(new NamedExpression("x", expression)));
    }

    static Stream<Arguments> broken() {
        Literal one = Literals.of(1L);
        return Stream.of(
                Arguments.of(project(new ColumnRef(2, ID.field())), "column 2"),
                Arguments.of(project(new ColumnRef(0, ID.field())), "is int64 but reads double"),
                Arguments.of(new Filter(TABLE, ID), "is no condition"),
                Arguments.of(new Distinct(TABLE, List.of(5)), "column 5"),
                Arguments.of(project(new Call(Function.ADD, List.of(PRICE, ID), PrimitiveType.DOUBLE)), "wrong types"),
                Arguments.of(
                        project(new Call(Function.LESS, List.of(PRICE, ID), PrimitiveType.BOOLEAN)), "wrong types"),
                Arguments.of(project(new Call(Function.AND, List.of(ID, ID), PrimitiveType.BOOLEAN)), "wrong types"),
                Arguments.of(project(new InList(PRICE, List.of(one))), "values of other types"),
                Arguments.of(project(new Case(List.of(new Case.Branch(ID, one)), one)), "a condition that is none"),
                Arguments.of(
                        project(new Case(List.of(new Case.Branch(Literals.TRUE, one)), PRICE)),
                        "branches of other types"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenInvariantIsADefectThatNamesThePlace(Relation plan, String message) {
        assertThatThrownBy(() -> PlanChecks.check(plan))
                .isInstanceOf(DefectException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatTheBinderMakesIsConsistent() {
        Relation plan = Plans.filter(TABLE, col("price").gt(1).and(col("id").isIn(1, 2)));

        assertThatCode(() -> PlanChecks.check(plan)).doesNotThrowAnyException();
    }
}
