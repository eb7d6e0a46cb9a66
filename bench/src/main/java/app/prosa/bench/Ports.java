package app.prosa.bench;

/// Where the servers listen, all on loopback.
final class Ports {
    static final int PROSA = Integer.getInteger("prosa.bench.port", 18_700);
    static final int OTHER_NODE = PROSA + 1;
    static final int ECHO = PROSA + 2;
    static final int SOCKET_IO = PROSA + 3;
    static final int WS = PROSA + 4;
    static final int REDIS = PROSA + 5;

    private Ports() {}
}
