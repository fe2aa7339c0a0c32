package nl.buurtstem.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that talks SMTP, and has one bad habit. */
final class MoodyMailServer implements AutoCloseable {

    private static final int HANGS_UP = 0;

    private final ServerSocket socket;
    private final String at;
    private final int reply;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    /** Refuses every receiver with one reply: 451 for now, 550 for good. */
    MoodyMailServer(int reply) {
        this("RCPT", reply);
    }

    private MoodyMailServer(String at, int reply) {
        this.at = at;
        this.reply = reply;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Takes the whole mail and then says this. */
    static MoodyMailServer afterTheMail(int reply) {
        return new MoodyMailServer(".", reply);
    }

    /** Takes the whole mail and hangs up without a word, so that nobody knows whether it was taken. */
    static MoodyMailServer hangingUp() {
        return new MoodyMailServer(".", HANGS_UP);
    }

    /** Hangs up at every receiver. */
    static MoodyMailServer hangingUpEarly() {
        return new MoodyMailServer("RCPT", HANGS_UP);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Of every mail that came in whole. */
    List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                if (socket.isClosed()) {
                    return;
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        say(out, "220 moody");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                messageIds.add(readMail(in));
                line = ".";
            }
            if (line.startsWith(at) && reply == HANGS_UP) {
                return;
            }
            say(out, line.startsWith(at) ? reply + " " + what(line) + " not taken" : "250 fine");
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private static String what(String line) {
        return line.length() > 8 ? line.substring(8) : "mail";
    }

    private static String readMail(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            id = line.startsWith("Message-ID:")
                    ? line.substring("Message-ID:".length()).strip()
                    : id;
        }
        return id;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
