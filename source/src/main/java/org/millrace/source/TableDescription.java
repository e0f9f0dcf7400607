package org.millrace.source;

import java.util.List;

/// What `inspect` shows of a stored table: facts and small tables, in the order to print them.
///
/// @param format   the name of the format
/// @param facts    single facts such as the number of rows
/// @param sections tables such as the row groups or the columns
public record TableDescription(String format, List<Fact> facts, List<Section> sections) {

    /// Copies the lists.
    public TableDescription {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /// A named value.
    ///
    /// @param name  what it is, such as `rows`
    /// @param value the value as text
    public record Fact(String name, String value) {}

    /// A small table.
    ///
    /// @param title   what it shows
    /// @param header  the names of its columns
    /// @param rows    the cells, each row as long as the header
    public record Section(String title, List<String> header, List<List<String>> rows) {

        /// Copies the lists.
        public Section {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
