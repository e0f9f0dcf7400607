package org.millrace.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The compiled classes of all rooms, read once.
final class Bytecode {

    /// All classes of the project without tests and generated code.
    static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("org.millrace");

    private Bytecode() {}

    /// The room that a class of the project lives in: the package segment after `org.millrace`.
    static String room(JavaClass type) {
        String[] segments = type.getPackageName().split("\\.", -1);
        return segments.length > 2 ? segments[2] : "";
    }
}
