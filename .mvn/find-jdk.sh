# Sourced by ./build and ./millrace. find_jdk PROGRAM prints the home of a Java 25 or newer that has bin/PROGRAM.

# The feature release of the Java in $1, from its release file; 0 when there is no telling.
java_release() {
    [ -r "$1/release" ] || { echo 0; return; }
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                line=${line#JAVA_VERSION=}
                line=${line#\"}
                line=${line%\"}
                line=${line%%[!0-9]*}
                echo "${line:-0}"
                return
                ;;
        esac
    done <"$1/release"
    echo 0
}

# The home of the java on the PATH, through its symbolic links.
java_on_path() {
    found=$(command -v java 2>/dev/null) || return 0
    found=$(readlink -f -- "$found" 2>/dev/null) || return 0
    echo "${found%/bin/java}"
}

find_jdk() {
    for home in "${MILLRACE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(java_on_path)" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/jdk* /usr/local/openjdk* /usr/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/*; do
        [ -n "$home" ] && [ -x "$home/bin/$1" ] && [ "$(java_release "$home")" -ge 25 ] || continue
        echo "$home"
        return 0
    done
    return 1
}
