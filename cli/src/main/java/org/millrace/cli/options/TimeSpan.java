package org.millrace.cli.options;

import java.time.Duration;
import org.millrace.frame.text.Amounts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Spans of time as people write them: `30s`, `500ms`, `5m`, `2h`; a number alone is seconds.
public final class TimeSpan implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        return Amounts.time(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is not a time such as 30s or 5m"));
    }
}
