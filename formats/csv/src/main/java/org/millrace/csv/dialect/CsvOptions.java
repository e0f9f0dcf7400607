package org.millrace.csv.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;
import org.millrace.vectors.DataType;
import org.millrace.vectors.TypeNames;

/// The options of the CSV reader as they were given; what is empty is detected. The names in brackets are those of
/// commands and SQL.
///
/// @param delimiter       the byte between fields (`delim`)
/// @param quote           the byte around fields, or [Dialect#NONE] (`quote`)
/// @param escape          the byte before a quote in a quoted field, or [Dialect#NONE] (`escape`)
/// @param comment         the byte that starts a comment line, or [Dialect#NONE] (`comment`)
/// @param header          whether the first record has the names (`header`)
/// @param names           names in place of those in the file (`names`)
/// @param types           types by column name (`types`, such as `price:double,day:date`)
/// @param minimumTypes    types by column name that detection must not stay below; still widened by values that
///                        contradict them (`minimum_types`: how a query is run again after a contradiction)
/// @param allStrings      whether columns without a given type are text (`all_strings`)
/// @param nulls           the spellings of null (`nulls`, separated by commas)
/// @param numbers         how numbers are written (`decimal`, `thousands`)
/// @param times           how dates and timestamps are written (`date_format`, `timestamp_format`)
/// @param quotedNewlines  whether line ends inside quotes are to be expected (`quoted_newlines`)
/// @param skip            lines to leave out before everything else (`skip`)
/// @param encoding        the encoding (`encoding`)
/// @param ragged          what to do with records of another length (`ragged`: error, pad, truncate)
/// @param badValues       what to do with bad values (`on_error`: fail, skip, null). Only the columns that a query
///                        reads are looked at: a bad value in another one is not noticed, whatever this says. A
///                        record of another length always is
/// @param rejects         the file for records left out by `on_error=skip`, in the order of the records; where many
///                        files are read, a directory that is there, in which each gets a file (`rejects`)
/// @param sampleRecords   how many records the detection looks at (`sample_rows`)
/// @param maxRecordBytes  the longest record (`max_record_bytes`)
/// @param morselBytes     how many bytes make a piece of work (`morsel_bytes`)
public record CsvOptions(
        Optional<Byte> delimiter,
        Optional<Integer> quote,
        Optional<Integer> escape,
        int comment,
        Optional<Boolean> header,
        List<String> names,
        Map<String, DataType> types,
        Map<String, DataType> minimumTypes,
        boolean allStrings,
        NullStrings nulls,
        NumberStyle numbers,
        TimeStyle times,
        Optional<Boolean> quotedNewlines,
        int skip,
        Optional<Encoding> encoding,
        RaggedRows ragged,
        BadValues badValues,
        @Nullable String rejects,
        int sampleRecords,
        int maxRecordBytes,
        int morselBytes) {

    private static final Set<String> KNOWN = Set.of(
            "delim",
            "delimiter",
            "quote",
            "escape",
            "comment",
            "header",
            "names",
            "types",
            "minimum_types",
            "all_strings",
            "nulls",
            "decimal",
            "thousands",
            "date_format",
            "timestamp_format",
            "skip",
            "encoding",
            "ragged",
            "on_error",
            "rejects",
            "quoted_newlines",
            "sample_rows",
            "max_record_bytes",
            "morsel_bytes");
    private static final int SAMPLE_RECORDS = 2_000;
    private static final int MAX_RECORD_BYTES = 16 << 20;
    private static final int MORSEL_BYTES = 4 << 20;

    /// The options among those of a query. Throws a [QueryException] for one that there is not.
    public static CsvOptions of(FormatOptions given) {
        given.requireKnown("csv", KNOWN);
        return new CsvOptions(
                given.text("delim").or(() -> given.text("delimiter")).map(text -> (byte) symbol("delim", text)),
                given.text("quote").map(text -> symbol("quote", text)),
                given.text("escape").map(text -> symbol("escape", text)),
                given.text("comment").map(text -> symbol("comment", text)).orElse(Dialect.NONE),
                given.flag("header"),
                given.text("names").map(CsvOptions::list).orElse(List.of()),
                given.text("types").map(CsvOptions::types).orElse(Map.of()),
                given.text("minimum_types").map(CsvOptions::types).orElse(Map.of()),
                given.flag("all_strings").orElse(false),
                given.text("nulls").map(text -> new NullStrings(list(text))).orElse(NullStrings.EMPTY_FIELD),
                numbers(given),
                TimeStyle.of(given.text("date_format"), given.text("timestamp_format")),
                given.flag("quoted_newlines"),
                bounded(given, "skip", 0, 0),
                given.text("encoding").map(Encoding::parse),
                choice(given, "ragged", RaggedRows.ERROR),
                choice(given, "on_error", BadValues.FAIL),
                given.text("rejects").orElse(null),
                bounded(given, "sample_rows", 1, SAMPLE_RECORDS),
                bounded(given, "max_record_bytes", 1, MAX_RECORD_BYTES),
                bounded(given, "morsel_bytes", 1, MORSEL_BYTES));
    }

    /// The same options with names for the columns.
    public CsvOptions named(List<String> newNames) {
        return new CsvOptions(
                delimiter,
                quote,
                escape,
                comment,
                header,
                newNames,
                types,
                minimumTypes,
                allStrings,
                nulls,
                numbers,
                times,
                quotedNewlines,
                skip,
                encoding,
                ragged,
                badValues,
                rejects,
                sampleRecords,
                maxRecordBytes,
                morselBytes);
    }

    /// A one-byte symbol; `tab`, `\t` and `none` are understood.
    private static int symbol(String option, String text) {
        return switch (text) {
            case "", "none" -> Dialect.NONE;
            case "tab", "\\t" -> '\t';
            case "space" -> ' ';
            default -> {
                if (text.length() != 1 || text.charAt(0) > 0x7F || text.equals("\n") || text.equals("\r")) {
                    throw new QueryException(
                            "The option " + option + " of csv is one ASCII character, not '" + text + "'.");
                }
                yield text.charAt(0);
            }
        };
    }

    private static List<String> list(String text) {
        return List.of(text.split(",", -1));
    }

    private static Map<String, DataType> types(String text) {
        Map<String, DataType> types = new LinkedHashMap<>();
        for (String part : parts(text)) {
            int colon = part.lastIndexOf(':');
            if (colon < 0) {
                throw new QueryException(
                        "The option types of csv is a list such as 'price:double,day:date', not '" + text + "'.");
            }
            types.put(part.substring(0, colon).strip(), TypeNames.parse(part.substring(colon + 1)));
        }
        return types;
    }

    /// Splits at commas outside of parentheses.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static NumberStyle numbers(FormatOptions given) {
        int decimal = given.text("decimal").map(text -> symbol("decimal", text)).orElse((int) '.');
        int thousands =
                given.text("thousands").map(text -> symbol("thousands", text)).orElse(Dialect.NONE);
        if (decimal == Dialect.NONE || decimal == thousands) {
            throw new QueryException("The options decimal and thousands of csv must be two different characters.");
        }
        return new NumberStyle((char) decimal, thousands);
    }

    private static int bounded(FormatOptions given, String name, int minimum, int otherwise) {
        return (int) Math.min(given.number(name, minimum).orElse((long) otherwise), 1 << 30);
    }

    private static <E extends Enum<E>> E choice(FormatOptions given, String name, E otherwise) {
        Optional<String> text = given.text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            if (value.name().equals(text.get().toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new QueryException("The option " + name + " of csv cannot be '" + text.get() + "'.");
    }
}
