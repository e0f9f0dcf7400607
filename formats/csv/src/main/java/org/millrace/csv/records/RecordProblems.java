package org.millrace.csv.records;

/// Told about records that are not as they should be. May throw.
public interface RecordProblems {

    /// A record has more or fewer fields than there are columns, and that is not wanted.
    ///
    /// @param start  where the record starts in the buffer
    /// @param end    where its line ends
    /// @param fields how many fields it has
    /// @return true to leave the record out
    boolean ragged(int start, int end, int fields);

    /// A quoted field is still open where the text ends.
    ///
    /// @param start where its record starts in the buffer
    void unclosed(int start);
}
