package app.prosa.load;

/// What the clients of one process share.
public record Network(Wires wires, Http http) implements AutoCloseable {
    /// Two threads carry ten thousand sockets; more would only take them from the server.
    public static Network open() {
        return new Network(new Wires(2), new Http());
    }

    @Override
    public void close() {
        wires.close();
        http.close();
    }
}
