package org.millrace.checks.sql;

/// An engine gave no answer.
final class SqlFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean defect;

    private SqlFailure(String message, Throwable cause, boolean defect) {
        super(message, cause);
        this.defect = defect;
    }

    /// The engine refused, as it should where query or data are wrong.
    static SqlFailure refusal(Exception cause) {
        return new SqlFailure(String.valueOf(cause.getMessage()), cause, false);
    }

    /// The engine broke, which is never right.
    static SqlFailure defect(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "nowhere" : trace[0].toString();
        return new SqlFailure("DEFECT: " + cause + " at " + place, cause, true);
    }

    boolean isDefect() {
        return defect;
    }
}
