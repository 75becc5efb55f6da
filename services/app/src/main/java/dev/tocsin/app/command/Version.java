package dev.tocsin.app.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the product's version as the build wrote it into the jar, and the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "tocsin " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + " at " + System.getProperty("java.home")
        };
    }
}
