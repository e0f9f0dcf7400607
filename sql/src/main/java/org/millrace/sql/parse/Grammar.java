package org.millrace.sql.parse;

/// The parts of the grammar over one statement; they call each other.
final class Grammar {

    final Cursor cursor;
    final ExpressionParser expressions;
    final OperandParser operands;
    final SpecialForms specials;
    final CallParser calls;
    final WindowParser windows;
    final TypeParser types;
    final QueryParser queries;
    final SelectParser selects;
    final GroupingParser groupings;
    final SourceParser sources;
    final SampleParser samples;
    final StarParser stars;

    Grammar(String text) {
        cursor = new Cursor(text);
        expressions = new ExpressionParser(this);
        operands = new OperandParser(this);
        specials = new SpecialForms(this);
        calls = new CallParser(this);
        windows = new WindowParser(this);
        types = new TypeParser(cursor);
        queries = new QueryParser(this);
        selects = new SelectParser(this);
        groupings = new GroupingParser(this);
        sources = new SourceParser(this);
        samples = new SampleParser(cursor);
        stars = new StarParser(this);
    }
}
