package app.prosa.bench;

/// A target, and what came out.
///
/// @param target in words, with its number
record Verdict(String target, String measured, boolean met) {
    static Verdict atMost(String what, double limit, String unit, double measured) {
        return new Verdict(
                what + " <= " + Rounds.number(limit) + unit, Rounds.number(measured) + unit, measured <= limit);
    }

    static Verdict atLeast(String what, double limit, String unit, double measured) {
        return new Verdict(
                what + " >= " + Rounds.number(limit) + unit, Rounds.number(measured) + unit, measured >= limit);
    }
}
