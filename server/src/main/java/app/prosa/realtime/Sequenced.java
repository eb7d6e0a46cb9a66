package app.prosa.realtime;

/// Something that is delivered in order: its place among the entries of its topic, 1, 2, 3 ... without gaps.
public interface Sequenced {
    long position();
}
