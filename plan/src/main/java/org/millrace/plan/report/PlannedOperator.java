package org.millrace.plan.report;

/// A node of a physical plan. The nodes of a plan are listed from the last operator up to the sources, each before what
/// it reads from.
///
/// @param depth      how deep it stands, the last operator at 0
/// @param name       what it is and what matters of its plan; the first word is its kind
/// @param holding    what it keeps of its input
/// @param cut        how its work is divided
/// @param prediction what it is expected to need
public record PlannedOperator(int depth, String name, Holding holding, Division cut, Prediction prediction) {

    /// Its kind: the first word of the name.
    public String kind() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /// The name without the kind.
    public String details() {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    /// The same node with a prediction.
    public PlannedOperator predicted(Prediction newPrediction) {
        return new PlannedOperator(depth, name, holding, cut, newPrediction);
    }
}
