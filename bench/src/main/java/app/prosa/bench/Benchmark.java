package app.prosa.bench;

/// One of B1 to B7.
interface Benchmark {
    Result run(Stage stage) throws Exception;
}
