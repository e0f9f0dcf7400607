package org.millrace.parquet.metadata;

/// What a page holds.
public enum PageType {
    /// Levels and values, compressed together.
    DATA_PAGE(0),
    /// Never used.
    INDEX_PAGE(1),
    /// The chunk's dictionary.
    DICTIONARY_PAGE(2),
    /// Levels uncompressed, values compressed.
    DATA_PAGE_V2(3),
    /// A number that this version of the specification does not have; such a page is skipped.
    UNKNOWN(-1);

    private static final PageType[] ALL = values();

    private final int code;

    PageType(int code) {
        this.code = code;
    }

    /// The number that stands for it in a file.
    public int code() {
        return code;
    }

    /// The constant with this number; {@link #UNKNOWN} if there is none.
    public static PageType of(int code) {
        for (PageType candidate : ALL) {
            if (candidate.code == code) {
                return candidate;
            }
        }
        return UNKNOWN;
    }
}
