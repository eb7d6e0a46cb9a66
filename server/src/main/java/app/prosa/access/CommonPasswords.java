package app.prosa.access;

import java.util.Locale;
import java.util.Set;

/// What is tried first, long as it may be: a word that everybody takes with digits or signs around it, the keys in
/// their order, one character again and again. NIST SP 800-63B asks to refuse such.
final class CommonPasswords {
    private static final int FEWEST_CHARACTERS = 5;

    private static final Set<String> WORDS = Set.of(
            "admin",
            "administrador",
            "administrator",
            "brasil",
            "changeme",
            "corinthians",
            "flamengo",
            "iloveyou",
            "letmein",
            "minhasenha",
            "mudar",
            "palmeiras",
            "passw0rd",
            "password",
            "prosa",
            "qwerty",
            "qwertyuiop",
            "asdfghjkl",
            "senha",
            "teste",
            "trocar",
            "vasco",
            "welcome");

    private CommonPasswords() {}

    static boolean has(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        var word = lower.replaceAll("^\\P{L}+", "").replaceAll("\\P{L}+$", "");
        return lower.codePoints().distinct().count() < FEWEST_CHARACTERS
                || WORDS.contains(word)
                || (word.isEmpty() && (lower.contains("12345") || lower.contains("98765")));
    }
}
