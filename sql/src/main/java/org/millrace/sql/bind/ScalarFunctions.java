package org.millrace.sql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millrace.plan.expression.Expression;
import org.millrace.plan.expression.Function;
import org.millrace.plan.expression.Literals;
import org.millrace.plan.typing.FunctionTyping;
import org.millrace.plan.typing.NearestName;
import org.millrace.vectors.DataType;
import org.millrace.vectors.PrimitiveType;

/// Scalar functions by the names that SQL has for them.
///
/// @param context the statement
record ScalarFunctions(Context context) {

    /// Names that are not the plan's own spelling of a function.
    private static final Map<String, Function> NAMES = Map.ofEntries(
            Map.entry("add", Function.ADD),
            Map.entry("subtract", Function.SUBTRACT),
            Map.entry("multiply", Function.MULTIPLY),
            Map.entry("divide", Function.INTEGER_DIVIDE),
            Map.entry("fdiv", Function.DIVIDE),
            Map.entry("mod", Function.MODULO),
            Map.entry("fmod", Function.MODULO),
            Map.entry("pow", Function.POWER),
            Map.entry("log", Function.LOG10),
            Map.entry("ceiling", Function.CEIL),
            Map.entry("trunc", Function.TRUNCATE),
            Map.entry("nullif", Function.NULL_IF),
            Map.entry("isnan", Function.IS_NAN),
            Map.entry("len", Function.LENGTH),
            Map.entry("char_length", Function.LENGTH),
            Map.entry("character_length", Function.LENGTH),
            Map.entry("lcase", Function.LOWER),
            Map.entry("ucase", Function.UPPER),
            Map.entry("ltrim", Function.TRIM_START),
            Map.entry("rtrim", Function.TRIM_END),
            Map.entry("substr", Function.SUBSTRING),
            Map.entry("prefix", Function.STARTS_WITH),
            Map.entry("suffix", Function.ENDS_WITH),
            Map.entry("lpad", Function.PAD_START),
            Map.entry("rpad", Function.PAD_END),
            Map.entry("date_part", Function.EXTRACT),
            Map.entry("datepart", Function.EXTRACT),
            Map.entry("date_trunc", Function.DATE_TRUNCATE),
            Map.entry("datetrunc", Function.DATE_TRUNCATE),
            Map.entry("date_diff", Function.DATE_DIFFERENCE),
            Map.entry("datediff", Function.DATE_DIFFERENCE),
            Map.entry("nvl", Function.COALESCE),
            Map.entry("isfinite", Function.IS_FINITE),
            Map.entry("isinf", Function.IS_INFINITE),
            Map.entry("xor", Function.BITWISE_XOR),
            Map.entry("greatest_common_divisor", Function.GCD),
            Map.entry("least_common_multiple", Function.LCM),
            Map.entry("strpos", Function.POSITION),
            Map.entry("instr", Function.POSITION),
            Map.entry("ord", Function.UNICODE),
            Map.entry("to_hex", Function.HEX),
            Map.entry("from_hex", Function.UNHEX),
            Map.entry("to_binary", Function.BIN),
            Map.entry("base64", Function.TO_BASE64),
            Map.entry("editdist3", Function.LEVENSHTEIN),
            Map.entry("split", Function.STRING_SPLIT),
            Map.entry("str_split", Function.STRING_SPLIT),
            Map.entry("string_to_array", Function.STRING_SPLIT),
            Map.entry("string_split_regex", Function.REGEXP_SPLIT),
            Map.entry("str_split_regex", Function.REGEXP_SPLIT),
            Map.entry("regexp_split_to_array", Function.REGEXP_SPLIT),
            Map.entry("date_sub", Function.DATE_ELAPSED),
            Map.entry("datesub", Function.DATE_ELAPSED),
            Map.entry("dayname", Function.DAY_NAME),
            Map.entry("monthname", Function.MONTH_NAME),
            Map.entry("epoch_us", Function.EPOCH_MICROS),
            Map.entry("list_pack", Function.LIST_VALUE),
            Map.entry("array_value", Function.LIST_VALUE),
            Map.entry("array_slice", Function.LIST_SLICE),
            Map.entry("list_cat", Function.LIST_CONCAT),
            Map.entry("array_concat", Function.LIST_CONCAT),
            Map.entry("array_cat", Function.LIST_CONCAT),
            Map.entry("array_position", Function.LIST_POSITION),
            Map.entry("list_indexof", Function.LIST_POSITION),
            Map.entry("array_indexof", Function.LIST_POSITION),
            Map.entry("array_sort", Function.LIST_SORT),
            Map.entry("array_reverse", Function.LIST_REVERSE),
            Map.entry("array_distinct", Function.LIST_DISTINCT),
            Map.entry("array_has_any", Function.LIST_HAS_ANY),
            Map.entry("array_has_all", Function.LIST_HAS_ALL),
            Map.entry("list_avg", Function.LIST_MEAN),
            Map.entry("array_to_string", Function.LIST_JOIN),
            Map.entry("generate_series", Function.SERIES),
            Map.entry("array_length", Function.LIST_LENGTH),
            Map.entry("list_extract", Function.LIST_ELEMENT),
            Map.entry("array_extract", Function.LIST_ELEMENT),
            Map.entry("list_has", Function.LIST_CONTAINS),
            Map.entry("array_has", Function.LIST_CONTAINS),
            Map.entry("array_contains", Function.LIST_CONTAINS),
            Map.entry("struct_extract", Function.STRUCT_FIELD));

    /// Functions that people do not call by the plan's name, because an operator or a form of its own stands for them.
    private static final List<Function> HIDDEN = List.of(
            Function.EQUAL,
            Function.NOT_EQUAL,
            Function.LESS,
            Function.LESS_OR_EQUAL,
            Function.GREATER,
            Function.GREATER_OR_EQUAL,
            Function.AND,
            Function.OR,
            Function.NOT,
            Function.EXTRACT,
            Function.DATE_TRUNCATE,
            Function.DATE_ADD,
            Function.DATE_DIFFERENCE);

    /// Parts of dates that are functions of their own: `year(d)`.
    private static final List<String> PARTS = List.of(
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "millisecond",
            "microsecond",
            "isoyear",
            "dow",
            "isodow",
            "doy",
            "epoch",
            "century",
            "decade",
            "millennium",
            "yearweek",
            "era");

    private static final Map<String, String> PART_NAMES =
            Map.of("dayofmonth", "day", "dayofweek", "dow", "weekday", "dow", "dayofyear", "doy", "weekofyear", "week");

    /// A function of typed arguments.
    ///
    /// @param at where the call begins
    Expression call(int at, String name, List<Expression> arguments) {
        String part = PART_NAMES.getOrDefault(name, name);
        if (PARTS.contains(part) && arguments.size() == 1) {
            return FunctionTyping.call(Function.EXTRACT, List.of(Literals.of(part), arguments.getFirst()));
        }
        Function function = function(name, arguments);
        if (function == null) {
            throw unknown(at, name);
        }
        return FunctionTyping.call(function, texts(function, arguments));
    }

    private static @Nullable Function function(String name, List<Expression> arguments) {
        DataType first =
                arguments.isEmpty() ? PrimitiveType.NULL : arguments.getFirst().type();
        boolean list = first instanceof org.millrace.vectors.ListType;
        if (list && (name.equals("len") || name.equals("length"))) {
            return Function.LIST_LENGTH;
        }
        if (list && name.equals("contains")) {
            return Function.LIST_CONTAINS;
        }
        if (name.equals("log") && arguments.size() == 2) {
            return Function.LOG;
        }
        Function known = NAMES.get(name);
        return known != null ? known : bySpelling(name);
    }

    private static @Nullable Function bySpelling(String name) {
        try {
            Function function = Function.valueOf(name.toUpperCase(Locale.ROOT));
            return HIDDEN.contains(function) ? null : function;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /// Functions of texts take numbers and dates as they are written.
    private static List<Expression> texts(Function function, List<Expression> arguments) {
        boolean takesTexts = switch (function) {
            case CONCAT -> true;
            default -> false;
        };
        return takesTexts ? arguments.stream().map(Operators::asText).toList() : arguments;
    }

    private org.millrace.errors.QueryException unknown(int at, String name) {
        List<String> known = new ArrayList<>(names());
        known.addAll(AggregateNames.all());
        known.addAll(WindowNames.all());
        String hint = NearestName.of(name, known)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
        return context.error(at, "there is no function '" + name + "'." + hint);
    }

    /// The names of all scalar functions.
    static List<String> names() {
        List<String> names = new ArrayList<>(NAMES.keySet());
        for (Function function : Function.values()) {
            if (!HIDDEN.contains(function)) {
                names.add(function.spelling());
            }
        }
        names.addAll(PARTS);
        names.addAll(SpecialFunctions.NAMES);
        return names.stream().distinct().sorted().toList();
    }
}
