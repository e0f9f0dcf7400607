package org.millrace.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millrace.errors.QueryException;

class TypeNamesTest {

    @ParameterizedTest
    @EnumSource(PrimitiveType.class)
    void everyTypeIsReadAsItIsShown(PrimitiveType type) {
        assertThat(TypeNames.parse(type.toString())).isEqualTo(type);
    }

    @Test
    void nestedTypesAreReadAsTheyAreShown() {
        DataType inner = new StructType(List.of(
                new Field("key", PrimitiveType.STRING),
                new Field("value", new ListType(new Field("element", new DecimalType(10, 2))))));
        DataType type = new ListType(new Field("element", inner));

        assertThat(TypeNames.parse(type.toString())).isEqualTo(type);
    }

    @Test
    void namesOfSqlAreKnownInAnyCase() {
        assertThat(TypeNames.parse("BIGINT")).isEqualTo(PrimitiveType.INT64);
        assertThat(TypeNames.parse(" Decimal( 5 , 1 ) ")).isEqualTo(new DecimalType(5, 1));
        assertThat(TypeNames.parse("numeric(7)")).isEqualTo(new DecimalType(7, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int65", "decimal(1,2,3)", "decimal(x)", "list<>", "struct<a>", "", "decimal(40,2)"})
    void whatIsNoTypeIsAnErrorThatNamesIt(String text) {
        assertThatThrownBy(() -> TypeNames.parse(text)).isInstanceOf(QueryException.class);
    }
}
