package dev.tocsin.poller.parse;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones as dates name them: offsets, the names of RFC 822 §5 and the abbreviations newsrooms use, zone ids. */
final class DateZones {
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT|UT|Z)?\\s*([+-])\\s?(\\d{1,2}):?(\\d{2})?(?::?\\d{2})?");

    /** In hours east of Greenwich; where an abbreviation has several meanings, that of the most feeds. */
    private static final Map<String, String> NAMES = names(
            "0 UT UTC GMT Z WET WEZ",
            "1 CET MET MEZ BST WEST WAT",
            "2 CEST MEST MESZ EET SAST CAT OEZ EESZ",
            "3 EEST MSK TRT EAT IDT FET",
            "4 MSD GST SAMT AMT AZT GET",
            "5 PKT UZT YEKT TJT",
            "5:30 IST",
            "5:45 NPT",
            "6 OMST ALMT BTT",
            "7 WIB ICT KRAT NOVT",
            "8 HKT SGT PHT AWST WITA MYT IRKT",
            "9 JST KST WIT YAKT",
            "9:30 ACST",
            "10 AEST VLAT CHST",
            "10:30 ACDT",
            "11 AEDT MAGT",
            "12 NZST FJT",
            "13 NZDT",
            "3:30 IRST",
            "4:30 IRDT AFT",
            "6:30 MMT",
            "-2:30 NDT",
            "-3:30 NST",
            "-3 ADT BRT ART CLST UYT",
            "-4 EDT AST CLT BOT VET GYT",
            "-5 EST CDT COT PET ECT",
            "-6 CST MDT",
            "-7 MST PDT",
            "-8 PST AKDT",
            "-9 AKST HDT",
            "-10 HST",
            // without summer or winter: as a rule written all year round
            "-5 ET",
            "-6 CT",
            "-7 MT",
            "-8 PT");

    private DateZones() {}

    /** The zone of a name; UTC for a blank one; null for one that nobody knows. */
    static @Nullable ZoneId of(@Nullable String text) {
        String name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        String upper = name.toUpperCase(Locale.ROOT);
        Matcher offset = OFFSET.matcher(upper);
        if (offset.matches()) {
            return offset(offset);
        }
        String known = NAMES.get(upper);
        if (known != null) {
            return ZoneOffset.of(known);
        }
        if (upper.length() == 1) {
            // RFC 2822 §4.3: the military letters were specified wrongly, so that nobody can rely on them
            return ZoneOffset.UTC;
        }
        try {
            return name.contains("/") ? ZoneId.of(name) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** An offset that no place on earth has says as little as none. */
    private static ZoneOffset offset(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int seconds = (hours * 60 + minutes) * 60;
        if (minutes > 59 || hours > 14) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -seconds : seconds);
    }

    private static Map<String, String> names(String... lines) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            String[] parts = words[0].replace("-", "").split(":", -1);
            String offset = (words[0].startsWith("-") ? "-" : "+")
                    + (parts[0].length() == 1 ? "0" : "")
                    + parts[0]
                    + ":"
                    + (parts.length > 1 ? parts[1] : "00");
            for (int i = 1; i < words.length; i++) {
                names.put(words[i], offset);
            }
        }
        return Map.copyOf(names);
    }
}
