package dev.tocsin.matcher.event;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose report an article repeats, by its own credit line. An agency that is only quoted gets no credit. */
final class AgencyCredit {
    private static final String AGENCY =
            "(AFP|Agence France-Presse|Reuters|AP|Associated Press|TASS|ТАСС|Interfax|Интерфакс|Anadolu(?:"
                + " Agency)?|AA|dpa|EFE|Xinhua|ANSA|RIA Novosti|РИА Новости"
                + "|Ukrinform|Укринформ|Укрінформ|UNN|PTI|ANI|IANS|Kyodo|Yonhap|UPI|APA|Trend|Azertag|Armenpress|PAP|Belga|Lusa|MENA|SANA|WAFA|NAN|CP|PA)";
    private static final List<Pattern> CREDITS = List.of(
            // a dateline: GOMA, Feb 5 (AFP) -
            Pattern.compile("^.{0,60}\\(" + AGENCY + "\\)"),
            // a byline or a last line: AFP / By Reuters / © 2023 AFP / (AFP)
            Pattern.compile(
                    "(?m)^[\\s(©\\-–—]*(?:[Bb]y |Source: |Источник: |Джерело: |\\d{4} )?" + AGENCY + "[).\\s]*$"),
            Pattern.compile("[(–—-]\\s?" + AGENCY + "\\)?\\s*$"));

    private AgencyCredit() {}

    /** The agency, folded, or null. */
    static @Nullable String of(String text) {
        for (Pattern credit : CREDITS) {
            Matcher matcher = credit.matcher(text.strip());
            if (matcher.find()) {
                return matcher.group(1).toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
