/// Tables that are computed from a seed instead of read: the course's sales, social media posts and measurements of
/// an instrument. Read [org.millrace.generators.GeneratorFormat] first, then [org.millrace.generators.CounterRandom],
/// which makes every value a function of seed, column and row, so that any thread can make any rows.
@NullMarked
package org.millrace.generators;

import org.jspecify.annotations.NullMarked;
