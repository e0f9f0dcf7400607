package org.millrace.vectors;

import org.jspecify.annotations.Nullable;

/// Values as positions in a dictionary, which is a flat vector without nulls. Functions of one column run once per
/// dictionary entry, and groups are found by code.
///
/// The identity of the dictionary object is its version: the same object always has the same content, so that what was
/// computed from it can be kept. Entries need not be distinct and need not all be used.
///
/// @param codes      the position of each row's value; also within the dictionary where the row has no value
/// @param dictionary the values; at least one entry if `length` is not 0
/// @param length     the number of rows
/// @param validity   which rows have a value; null where all have
@SuppressWarnings("ArrayRecordComponent")
public record DictionaryVector(int[] codes, Vector dictionary, int length, long @Nullable [] validity)
        implements Vector {

    /// Refuses dictionaries of dictionaries.
    // Not compact: the parameters of a compact constructor lose their nullness in the class file.
    public DictionaryVector(int[] codes, Vector dictionary, int length, long @Nullable [] validity) {
        if (dictionary instanceof DictionaryVector || dictionary instanceof ConstantVector) {
            throw new IllegalArgumentException("The dictionary must be a flat vector.");
        }
        this.codes = codes;
        this.dictionary = dictionary;
        this.length = length;
        this.validity = validity;
    }

    /// A vector in which every row has a value.
    public DictionaryVector(int[] codes, Vector dictionary, int length) {
        this(codes, dictionary, length, null);
    }

    @Override
    public DataType type() {
        return dictionary.type();
    }
}
