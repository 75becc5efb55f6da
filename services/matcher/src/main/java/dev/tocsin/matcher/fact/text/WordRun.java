package dev.tocsin.matcher.fact.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a sentence one by one, those of a known phrase too, for frames to be held against. Not thread-safe. */
public final class WordRun {
    private final List<String> words = new ArrayList<>();
    private final int[] firstBehind;
    private final List<Integer> tokenOf = new ArrayList<>();

    /** The words of a sentence. */
    public WordRun(Sentence sentence) {
        this.firstBehind = new int[sentence.size()];
        for (int i = 0; i < sentence.size(); i++) {
            String norm = sentence.at(i).norm();
            int from = 0;
            firstBehind[i] = words.size() + 1;
            for (int space = norm.indexOf(' '); space >= 0; space = norm.indexOf(' ', from)) {
                add(norm.substring(from, space), i);
                from = space + 1;
            }
            add(from == 0 ? norm : norm.substring(from), i);
        }
    }

    private void add(String word, int token) {
        words.add(word);
        tokenOf.add(token);
    }

    /** The token behind the last word of a frame whose verb is this token, or -1 where the frame does not hold. */
    public int end(Frame frame, int verb) {
        int end = frame.end(words, firstBehind[verb]);
        return end < 0 ? -1 : tokenOf.get(end - 1) + 1;
    }
}
