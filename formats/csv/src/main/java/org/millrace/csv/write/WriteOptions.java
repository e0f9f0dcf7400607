package org.millrace.csv.write;

import java.util.Set;
import org.millrace.csv.dialect.Dialect;
import org.millrace.errors.QueryException;
import org.millrace.source.FormatOptions;

/// How a CSV file is to be written. The names in brackets are those of commands and SQL.
///
/// @param delimiter what separates fields (`delim`)
/// @param quote     what encloses fields that need it, doubled inside of them (`quote`)
/// @param nullText  what stands for no value (`null`); text that is the same is quoted
/// @param header    whether the first record has the names (`header`)
/// @param lineEnd   what ends a record (`line_end`: lf or crlf)
/// @param quoteAll  whether all text is quoted, needed or not (`quote_all`)
record WriteOptions(byte delimiter, byte quote, String nullText, boolean header, String lineEnd, boolean quoteAll) {

    private static final Set<String> KNOWN =
            Set.of("delim", "delimiter", "quote", "null", "header", "line_end", "quote_all");

    static WriteOptions of(FormatOptions given, boolean tabs) {
        given.requireKnown("csv", KNOWN);
        byte usual = (byte) (tabs ? '\t' : ',');
        byte delimiter = given.text("delim")
                .or(() -> given.text("delimiter"))
                .map(text -> symbol("delim", text))
                .orElse(usual);
        byte quote = given.text("quote").map(text -> symbol("quote", text)).orElse((byte) '"');
        String lineEnd = given.text("line_end").orElse("lf");
        if (!lineEnd.equals("lf") && !lineEnd.equals("crlf") || delimiter == quote) {
            throw new QueryException("The option line_end of csv is lf or crlf, and delim and quote must differ.");
        }
        return new WriteOptions(
                delimiter,
                quote,
                given.text("null").orElse(""),
                given.flag("header").orElse(true),
                lineEnd.equals("lf") ? "\n" : "\r\n",
                given.flag("quote_all").orElse(false));
    }

    private static byte symbol(String option, String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) > 0x7F || text.equals("\n") || text.equals("\r")) {
            throw new QueryException("The option " + option + " of csv is one ASCII character, not '" + text + "'.");
        }
        return (byte) text.charAt(0);
    }

    @Override
    public String toString() {
        return "delimiter " + Dialect.name(delimiter) + ", quote " + Dialect.name(quote);
    }
}
