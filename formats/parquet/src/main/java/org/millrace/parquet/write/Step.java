package org.millrace.parquet.write;

/// One level on the way from a table's column down to a leaf.
///
/// @param kind     what the vector at this level is
/// @param nullable whether it may be missing, which takes a definition level
/// @param child    which field of a struct comes next; 0 otherwise
record Step(Kind kind, boolean nullable, int child) {

    /// What a vector on the way holds.
    enum Kind {
        /// Structs.
        STRUCT,
        /// Lists.
        LIST,
        /// The leaf's values.
        LEAF
    }
}
