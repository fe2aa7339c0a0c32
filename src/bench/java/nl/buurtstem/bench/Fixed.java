package nl.buurtstem.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Scanner;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The limit of the server library: a fixed body of 10 kB from Reactor Netty, in a process of its own. */
final class Fixed implements AutoCloseable {

    private static final int SIZE = 10 * 1024;

    private final Process process;
    private final int port;

    Fixed() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Fixed.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Scanner lines = new Scanner(process.getInputStream());
        while (!lines.hasNextInt()) {
            lines.nextLine();
        }
        port = lines.nextInt();
    }

    int port() {
        return port;
    }

    /** Prints its port, and serves until its input ends. */
    public static void main(String[] none) throws IOException {
        byte[] body = new byte[SIZE];
        DisposableServer server = HttpServer.create()
                .host("127.0.0.1")
                .handle((request, response) -> response.header("Content-Length", Integer.toString(SIZE))
                        .sendByteArray(Mono.just(body)))
                .bindNow();
        System.out.println(server.port());
        System.in.read();
        server.disposeNow();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
