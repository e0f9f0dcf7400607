package org.millrace.cli.shell;

import java.util.function.Consumer;

/// A command of the shell itself.
///
/// @param name      its name, with the dot
/// @param arguments what follows, for help
/// @param help      what it does
/// @param action    does it, with the text that follows the name
record DotCommand(String name, String arguments, String help, Consumer<String> action) {}
