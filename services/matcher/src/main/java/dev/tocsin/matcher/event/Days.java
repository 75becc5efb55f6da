package dev.tocsin.matcher.event;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days an article speaks of: written dates, and weekdays, yesterday and today as seen from the day of publication. Names of months
 * and weekdays come from the JDK's locales. Dates of another time (more than six weeks before) are history and left out.
 */
final class Days {
    private static final int HISTORY = 45;
    private static final int MOST = 6;
    private static final int ENDING = 3;
    private static final Set<String> YESTERDAY =
            Set.of("yesterday", "hier", "ayer", "ontem", "gestern", "ieri", "vchera", "vchora", "dun", "ams", "dunen");
    private static final Set<String> TODAY =
            Set.of("today", "aujourd'hui", "hoy", "hoje", "heute", "oggi", "segodnya", "sogodni", "bugun", "alywm");
    private static final Set<String> AHEAD = Set.of("next", "prochain", "proximo", "kommenden", "until", "by");
    private static final Map<String, Names> NAMES = new ConcurrentHashMap<>();

    private Days() {}

    /** Names of one language by folded word, or by their stems where the language inflects. */
    private record Names(Map<String, Integer> months, Map<String, DayOfWeek> weekdays, boolean inflected) {
        @Nullable
        Integer month(String folded) {
            return find(months, folded);
        }

        @Nullable
        DayOfWeek weekday(String folded) {
            return find(weekdays, folded);
        }

        /** The longest stem that the word begins with: pazartesi is not a form of pazar. */
        private <V> @Nullable V find(Map<String, V> names, String folded) {
            if (!inflected) {
                return names.get(folded);
            }
            for (int length = folded.length(); length >= Math.max(3, folded.length() - ENDING); length--) {
                V value = names.get(folded.substring(0, length));
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }

    /**
     * The days in order of mention, as days since 1970-01-01.
     *
     * @param published day of publication
     */
    static List<Integer> of(List<Token> tokens, String language, LocalDate published) {
        Names names = NAMES.computeIfAbsent(language, Days::names);
        Set<Integer> days = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size() && days.size() < MOST; i++) {
            LocalDate day = at(tokens, i, names, published);
            if (day != null && !day.isAfter(published.plusDays(1)) && !day.isBefore(published.minusDays(HISTORY))) {
                days.add((int) day.toEpochDay());
            }
        }
        return List.copyOf(days);
    }

    private static @Nullable LocalDate at(List<Token> tokens, int i, Names names, LocalDate published) {
        Token token = tokens.get(i);
        String word = token.folded();
        if (token.number() || word.length() < 3) {
            return null;
        }
        if (YESTERDAY.contains(word)) {
            return published.minusDays(1);
        }
        if (TODAY.contains(word)) {
            return published;
        }
        boolean english = !names.inflected && names.weekdays.containsKey("monday");
        if (english && !token.capital()) {
            return null;
        }
        Integer month = names.month(word);
        if (month != null) {
            return date(tokens, i, month, published);
        }
        DayOfWeek weekday = names.weekday(word);
        if (weekday == null || (i > 0 && AHEAD.contains(tokens.get(i - 1).folded()))) {
            return null;
        }
        return published.with(TemporalAdjusters.previousOrSame(weekday));
    }

    private static @Nullable LocalDate date(List<Token> tokens, int month, int number, LocalDate published) {
        Integer after = month + 1 < tokens.size() ? ordinal(tokens.get(month + 1)) : null;
        Integer before = month > 0 ? ordinal(tokens.get(month - 1)) : null;
        if (before == null && month > 1 && tokens.get(month - 1).folded().equals("de")) {
            before = ordinal(tokens.get(month - 2));
        }
        Integer day = after != null ? after : before;
        if (day == null) {
            return null;
        }
        Integer year = null;
        for (int i = month + 1; i < Math.min(tokens.size(), month + 4) && year == null; i++) {
            year = year(tokens.get(i));
        }
        try {
            LocalDate date = LocalDate.of(year != null ? year : published.getYear(), number, day);
            return year == null && date.isAfter(published.plusDays(1)) ? date.minusYears(1) : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Integer ordinal(Token token) {
        int digits = 0;
        String text = token.text();
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean suffixed = digits > 0 && digits <= 2 && text.length() - digits <= 2;
        int day = suffixed ? Integer.parseInt(text.substring(0, digits)) : 0;
        return day >= 1 && day <= 31 ? day : null;
    }

    private static @Nullable Integer year(Token token) {
        return token.text().matches("(19|20)[0-9]{2}") ? Integer.valueOf(token.text()) : null;
    }

    private static Names names(String language) {
        boolean unknown = language.isEmpty() || language.equals("und");
        Locale locale = unknown ? Locale.ENGLISH : Locale.forLanguageTag(language);
        boolean inflected = Set.of("ru", "uk", "be", "pl", "cs", "sr", "hr", "bg", "tr", "az", "hy", "fi", "el")
                .contains(locale.getLanguage());
        Map<String, Integer> months = new HashMap<>();
        Map<String, DayOfWeek> weekdays = new HashMap<>();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (String[] list : List.of(symbols.getMonths(), symbols.getShortMonths())) {
            for (int i = 0; i < 12; i++) {
                put(months, list[i], i + 1, inflected);
            }
        }
        List<DayOfWeek> week = new ArrayList<>(List.of(DayOfWeek.SUNDAY));
        week.addAll(List.of(DayOfWeek.values()).subList(0, 6));
        for (int i = 1; i <= 7; i++) {
            put(weekdays, symbols.getWeekdays()[i], week.get(i - 1), inflected);
        }
        return new Names(Map.copyOf(months), Map.copyOf(weekdays), inflected);
    }

    private static <V> void put(Map<String, V> names, String name, V value, boolean inflected) {
        String folded = Latin.fold(name.replace(".", ""));
        String stem = inflected ? folded.replaceFirst("[aeiouy]+$", "") : folded;
        if (folded.length() >= 3) {
            names.putIfAbsent(stem.length() >= 3 ? stem : folded, value);
        }
    }
}
