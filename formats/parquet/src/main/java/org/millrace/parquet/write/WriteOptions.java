package org.millrace.parquet.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millrace.errors.QueryException;
import org.millrace.parquet.metadata.CompressionCodec;
import org.millrace.parquet.metadata.KeyValue;
import org.millrace.source.FormatOptions;

/// How a Parquet file is written.
///
/// @param compression     `compression` (zstd, snappy, lz4, gzip or none) and `compression_level`
/// @param rowGroupRows    `row_group_rows`: rows of a row group; 0 to derive them from the schema
/// @param pageRows        `page_rows`: the most rows of a data page
/// @param pageBytes       `page_bytes`: a page that reaches this many bytes before compression is closed
/// @param secondVersion   `data_page_version=2`: data pages with levels outside the compression
/// @param dictionary      `dictionary`: whether dictionaries are tried
/// @param dictionaryBytes `dictionary_bytes`: the most bytes of a dictionary
/// @param byteStreamSplit `byte_stream_split`: split numbers that take no dictionary into streams of bytes
/// @param bloomFilters    `bloom_filter`: columns (by path) that get a Bloom filter, separated by commas
/// @param falsePositives  `bloom_filter_error`: how often a Bloom filter may err, such as 0.01
/// @param notes           `metadata`: pairs `name=value`, separated by commas, that the footer keeps
record WriteOptions(
        Compression compression,
        int rowGroupRows,
        int pageRows,
        int pageBytes,
        boolean secondVersion,
        boolean dictionary,
        int dictionaryBytes,
        boolean byteStreamSplit,
        List<String> bloomFilters,
        double falsePositives,
        List<KeyValue> notes) {

    private static final Set<String> NAMES = Set.of(
            "compression",
            "compression_level",
            "row_group_rows",
            "page_rows",
            "page_bytes",
            "data_page_version",
            "dictionary",
            "dictionary_bytes",
            "byte_stream_split",
            "bloom_filter",
            "bloom_filter_error",
            "metadata");

    private static final int MAX_ROW_GROUP_ROWS = 1 << 24;

    /// Reads the options as they were given; a wrong one is a [QueryException].
    static WriteOptions of(FormatOptions given) {
        given.requireKnown("parquet", NAMES);
        return new WriteOptions(
                compression(given),
                bounded(given, "row_group_rows", 1, MAX_ROW_GROUP_ROWS, 0),
                bounded(given, "page_rows", 1, MAX_ROW_GROUP_ROWS, 20_000),
                bounded(given, "page_bytes", 1 << 10, 1 << 30, 1 << 20),
                bounded(given, "data_page_version", 1, 2, 1) == 2,
                given.flag("dictionary").orElse(true),
                bounded(given, "dictionary_bytes", 1, 1 << 30, 1 << 20),
                given.flag("byte_stream_split").orElse(false),
                parts(given, "bloom_filter"),
                falsePositives(given),
                notes(given));
    }

    private static int bounded(FormatOptions given, String name, int least, int most, int otherwise) {
        long value = given.number(name, least).orElse((long) otherwise);
        if (value > most) {
            throw new QueryException("The option " + name + " is at most " + most + ", not " + value + ".");
        }
        return (int) value;
    }

    private static Compression compression(FormatOptions given) {
        String name = given.text("compression").orElse("zstd");
        return switch (name) {
            case "zstd" -> new Compression(CompressionCodec.ZSTD, bounded(given, "compression_level", 1, 22, 1));
            case "gzip" -> new Compression(CompressionCodec.GZIP, bounded(given, "compression_level", 1, 9, 6));
            case "snappy" -> withoutLevel(given, name, CompressionCodec.SNAPPY);
            case "lz4" -> withoutLevel(given, name, CompressionCodec.LZ4_RAW);
            case "none" -> withoutLevel(given, name, CompressionCodec.UNCOMPRESSED);
            default ->
                throw new QueryException(
                        "The option compression is zstd, snappy, lz4, gzip or none, not '" + name + "'.");
        };
    }

    private static Compression withoutLevel(FormatOptions given, String name, CompressionCodec codec) {
        if (given.text("compression_level").isPresent()) {
            throw new QueryException("The option compression_level goes with zstd and gzip, not with " + name + ".");
        }
        return new Compression(codec, 0);
    }

    private static List<String> parts(FormatOptions given, String name) {
        return given.text(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    private static double falsePositives(FormatOptions given) {
        String text = given.text("bloom_filter_error").orElse("0.01");
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < 1) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message for both mistakes.
        }
        throw new QueryException("The option bloom_filter_error is a number between 0 and 1, not '" + text + "'.");
    }

    private static List<KeyValue> notes(FormatOptions given) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : parts(given, "metadata")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new QueryException("The option metadata has pairs name=value, not '" + pair + "'.");
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        List<KeyValue> notes = new ArrayList<>();
        pairs.forEach((key, value) -> notes.add(new KeyValue(key, value)));
        return notes;
    }

    /// Checks that the columns named are leaves of the file.
    void requireLeaves(FileSchema schema) {
        List<String> names = schema.leaves().stream().map(Leaf::name).toList();
        for (String name : bloomFilters) {
            if (!names.contains(name)) {
                throw new QueryException("The option bloom_filter names '" + name + "', but the file's columns are "
                        + String.join(", ", names) + ".");
            }
        }
    }
}
