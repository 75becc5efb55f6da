package dev.tocsin.matcher.fact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how well the claims and terms of a corpus folder with labels are read; with "claims" or "terms" behind it, every mistake
 * of that kind.
 */
final class CorpusRun {
    private CorpusRun() {}

    public static void main(String[] args) throws IOException {
        List<Probe> probes = new Corpus(Path.of(args[0])).probes();
        String tell = args.length > 1 ? args[1] : "";
        System.out.println("claims " + new ProbeScore(tell.equals("claims")).facts(probes, true));
        System.out.println("terms  " + new ProbeScore(tell.equals("terms")).facts(probes, false));
    }
}
