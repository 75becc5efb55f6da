package dev.tocsin.matcher.fact;

import java.util.List;

/** Prints how well the probe files are read; with arguments, only those files, and every mistake. */
final class ProbeRun {
    private ProbeRun() {}

    public static void main(String[] args) {
        for (FactsQualityTest.Floor floor : FactsQualityTest.FLOORS) {
            boolean named = List.of(args).contains(floor.file());
            if (args.length == 0 || named) {
                System.out.println(floor.file() + " " + floor.what() + " " + FactsQualityTest.score(floor, named));
            }
        }
    }
}
