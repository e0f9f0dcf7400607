package org.millrace.plan.relation;

import java.util.Locale;

/// How the rows of a [Sample] are chosen.
public enum SampleMethod {
    /// Each row for itself, with the same chance; the amount is that chance, from 0 to 1.
    BERNOULLI,
    /// A fixed number of rows, any set of so many being as likely as any other; all rows where there are not so many.
    RESERVOIR;

    /// The name in lower case, as messages and plans show it.
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
