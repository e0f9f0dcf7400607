package org.millrace.csv.columns;

/// Told about values that their column's type does not have. May throw; if not, the value is taken as null.
public interface ValueProblems {

    /// A bad value.
    ///
    /// @param field  the number of the field among those that are decoded
    /// @param fields the fields
    /// @param reason what is wrong, as the end of a sentence that begins with the value
    void bad(int field, FieldSlices fields, ColumnDecoder column, String reason);
}
