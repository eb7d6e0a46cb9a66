package app.prosa.faults;

/// How thoroughly: the short form is part of every test run, the long one is asked for.
public enum Form {
    SHORT,
    LONG;

    /// `-Dprosa.faults=long`
    public static Form ofThisRun() {
        return "long".equals(System.getProperty("prosa.faults")) ? LONG : SHORT;
    }

    public int of(int shortly, int longly) {
        return this == SHORT ? shortly : longly;
    }
}
