package org.millrace.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A name says the job of what it names.
class NamesTest {

    private static final Set<String> BANNED_PACKAGES =
            Set.of("util", "utils", "common", "helper", "helpers", "misc", "base", "impl");

    private static final Pattern BANNED_TYPE =
            Pattern.compile("(Abstract|Base)[A-Z].*|.*(Util|Utils|Common|Helper|Helpers|Misc|Base|Impl|Manager)");

    private static final Pattern GETTER = Pattern.compile("get[A-Z].*");

    @Test
    void packagesAreNamedByTheirJob() {
        List<String> offences = Bytecode.ROOMS.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> Stream.of(name.split("\\.", -1)).anyMatch(BANNED_PACKAGES::contains))
                .toList();
        assertThat(offences).isEmpty();
    }

    @Test
    void typesAreNamedByTheirJob() {
        List<String> offences = Bytecode.ROOMS.stream()
                .filter(type -> BANNED_TYPE.matcher(type.getSimpleName()).matches())
                .map(JavaClass::getName)
                .toList();
        assertThat(offences).isEmpty();
    }

    @Test
    void publicMethodsHaveNoGetPrefix() {
        List<String> offences = Bytecode.ROOMS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> GETTER.matcher(method.getName()).matches())
                .filter(method -> !overridesForeignMethod(method))
                .map(JavaMethod::getFullName)
                .toList();
        assertThat(offences).isEmpty();
    }

    private static boolean overridesForeignMethod(JavaMethod method) {
        Stream<JavaClass> above = Stream.concat(
                method.getOwner().getAllRawSuperclasses().stream(), method.getOwner().getAllRawInterfaces().stream());
        return above.filter(type -> !type.getPackageName().startsWith("org.millrace"))
                .flatMap(type -> Stream.of(type.reflect().getMethods()))
                .anyMatch(declared -> declared.getName().equals(method.getName()));
    }
}
