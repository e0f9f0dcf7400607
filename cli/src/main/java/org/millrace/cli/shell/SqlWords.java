package org.millrace.cli.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The words of SQL that the shell completes and colours.
final class SqlWords {

    /// Words of the language.
    static final Set<String> KEYWORDS = words("""
        all analyze and anti as asc asof between bernoulli by case cast copy create cross cube current desc describe
        distinct drop else end escape except exclude excluding exists explain false filter first following for format
        from full group grouping groups having if ignore ilike in inner interval intersect into is join last lateral
        left like limit natural not null nulls offset on or order outer over partition preceding qualify range
        recursive replace reservoir reset respect right rollup row rows select semi set sets show similar struct
        summarize table tables tablesample then ties to true try_cast unbounded union unnest using values view when
        where window with within without
        """);

    /// Functions and types that many queries have.
    static final Set<String> FUNCTIONS = words("""
        abs approx_count_distinct array_agg avg bool_and bool_or ceil coalesce concat corr count cume_dist
        current_date date_diff date_part date_trunc dense_rank exp extract first_value floor greatest lag last_value
        lead least length ln log10 lower lpad ltrim max median min mod ntile nullif percent_rank power quantile_cont
        rank read_csv read_parquet regexp_extract regexp_matches regexp_replace replace reverse round row_number
        rpad rtrim sign sqrt starts_with stddev strftime string_agg strptime substring sum trim upper variance
        bigint boolean date decimal double float integer smallint time timestamp tinyint varchar
        """);

    private SqlWords() {}

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    /// The words that begin as this one does, in its case.
    static List<String> of(Set<String> words, String begun) {
        String lower = begun.toLowerCase(Locale.ROOT);
        boolean upper = !begun.isEmpty() && begun.equals(begun.toUpperCase(Locale.ROOT));
        return words.stream()
                .filter(word -> word.startsWith(lower))
                .map(word -> upper ? word.toUpperCase(Locale.ROOT) : word)
                .toList();
    }
}
