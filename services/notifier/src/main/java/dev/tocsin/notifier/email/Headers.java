package dev.tocsin.notifier.email;

/** Guards mail headers: a line break in a value would begin a header of somebody else's choice, such as {@code Bcc}. */
final class Headers {
    private Headers() {}

    /**
     * The value, unchanged.
     *
     * @throws IllegalArgumentException where it holds a line break or another control character
     */
    static String value(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character in a mail header");
        }
        return value;
    }
}
