package org.millrace.cli;

import picocli.CommandLine.IVersionProvider;

/// The version as the build wrote it into the jar's manifest.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"millrace " + number() + " on Java " + Runtime.version()};
    }

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
