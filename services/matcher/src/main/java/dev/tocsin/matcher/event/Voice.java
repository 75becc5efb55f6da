package dev.tocsin.matcher.event;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who speaks in an article: the outlet, the agency it credits, or the voice of the report it copies. */
final class Voice {
    private static final double COPY = 0.6;

    private Voice() {}

    /**
     * The voice of an article.
     *
     * @param voices of the articles that are there, by article id
     */
    static String of(Features features, List<Member> members, Map<String, String> voices) {
        for (Member member : members) {
            Features other = member.features();
            String voice = voices.get(member.article());
            if (voice != null
                    && Shingles.containment(features.shingles(), features.words(), other.shingles(), other.words())
                            >= COPY) {
                return voice;
            }
        }
        return features.agency() != null ? "agency:" + features.agency() : features.outlet();
    }

    static Map<String, String> voices(EventState event) {
        return event.articles().stream()
                .collect(Collectors.toMap(ref -> ref.id(), ref -> ref.voice(), (first, second) -> first));
    }
}
