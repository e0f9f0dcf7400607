package org.millrace.errors;

/// A value contradicts the type that was detected for its column. The query can be run again with the wider type.
public final class TypeContradictionException extends DataException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String widerType;

    /// A contradiction in `column`, whose values would all fit `widerType` as far as is known.
    public TypeContradictionException(String message, String column, String widerType) {
        super(message);
        this.column = column;
        this.widerType = widerType;
    }

    /// The name of the column.
    public String column() {
        return column;
    }

    /// The name of a type that holds the value and those before it, as [Object#toString()] of the type spells it.
    public String widerType() {
        return widerType;
    }
}
