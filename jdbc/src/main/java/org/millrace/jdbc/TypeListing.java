package org.millrace.jdbc;

import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.millrace.vectors.DataType;
import org.millrace.vectors.DecimalType;
import org.millrace.vectors.PrimitiveType;

/// The types of columns.
final class TypeListing {

    private static final String COLUMNS = """
        TYPE_NAME DATA_TYPE:int PRECISION:int LITERAL_PREFIX LITERAL_SUFFIX CREATE_PARAMS NULLABLE:int
        CASE_SENSITIVE:bool SEARCHABLE:int UNSIGNED_ATTRIBUTE:bool FIXED_PREC_SCALE:bool AUTO_INCREMENT:bool
        LOCAL_TYPE_NAME MINIMUM_SCALE:int MAXIMUM_SCALE:int SQL_DATA_TYPE:int SQL_DATETIME_SUB:int NUM_PREC_RADIX:int
        """;

    private static final int MOST_DIGITS = 38;

    private TypeListing() {}

    static MetaDataRows rows() {
        MetaDataRows rows = new MetaDataRows(COLUMNS);
        List<DataType> types = Stream.<DataType>concat(
                        Arrays.stream(PrimitiveType.values()).filter(type -> type != PrimitiveType.NULL),
                        Stream.of(new DecimalType(MOST_DIGITS, 0)))
                .sorted(Comparator.comparingInt(type -> SqlTypes.of(type).code()))
                .toList();
        types.forEach(type -> add(rows, type));
        return rows;
    }

    private static void add(MetaDataRows rows, DataType type) {
        SqlTypes known = SqlTypes.of(type);
        boolean decimal = type instanceof DecimalType;
        String quote = type == PrimitiveType.STRING || type.temporal() ? "'" : null;
        rows.add(
                decimal ? "decimal" : type.toString(),
                known.code(),
                known.precision(),
                quote,
                quote,
                decimal ? "precision,scale" : null,
                DatabaseMetaData.typeNullable,
                type == PrimitiveType.STRING,
                DatabaseMetaData.typeSearchable,
                !type.numeric(),
                false,
                false,
                null,
                0,
                decimal ? MOST_DIGITS : known.scale(),
                null,
                null,
                type.numeric() ? 10 : null);
    }
}
