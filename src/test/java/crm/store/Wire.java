package crm.store;

import crm.Server;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wire between crm and a server, that counts what goes over it and can be cut. It understands the frames of
 * PostgreSQL's protocol: what the client sends up to a {@code Sync} is one round trip.
 */
final class Wire implements AutoCloseable {
    /** What becomes of a round trip. */
    enum End {
        ARRIVES,
        /** The server never hears of it. */
        CUT_BEFORE,
        /** The server has done it, and the client does not hear of it. */
        CUT_AFTER
    }

    /** Says what becomes of a round trip from the statements in it. */
    interface Fault {
        End of(String statements);
    }

    private final int server;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> trips = new CopyOnWriteArrayList<>();
    private volatile Fault fault = statements -> End.ARRIVES;

    Wire(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** The address of a database of the server, by way of this wire. */
    String address(String direct) {
        return "postgresql://localhost:" + listening.getLocalPort() + direct.substring(direct.lastIndexOf('/'));
    }

    /** The place of a database of the server, by way of this wire. */
    ServerPlace place(String direct) {
        return (ServerPlace) Place.of("--db", address(direct), Server.ENVIRONMENT, null, "nobody");
    }

    void fails(Fault next) {
        fault = next;
    }

    /** Each round trip so far, by the statements in it; {@code connect} where they were for the connection itself. */
    List<String> trips() {
        return List.copyOf(trips);
    }

    void forget() {
        trips.clear();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                open.add(client);
                open.add(upstream);
                Line line = new Line(client, upstream);
                start(line::up);
                start(line::down);
            } catch (IOException e) {
                // nobody listens there any more, or nobody behind us: whoever called sees the line cut
            }
        }
    }

    /** Nobody listens from now on; lines go on. */
    void stop() {
        cut(listening);
    }

    /** Ends the lines too. */
    @Override
    public void close() {
        stop();
        open.forEach(Wire::cut);
    }

    private static void cut(Closeable socket) {
        try {
            if (socket instanceof Socket line) {
                line.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // is cut already
        }
    }

    private final class Line {
        private final Socket client;
        private final Socket upstream;
        private final CountDownLatch answered = new CountDownLatch(1);
        private volatile boolean deaf;

        /** The text of each prepared statement by its name. */
        private final Map<String, String> prepared = new HashMap<>();

        Line(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void up() {
            try (DataInputStream in = new DataInputStream(client.getInputStream())) {
                OutputStream out = upstream.getOutputStream();
                hello(in, out);
                ByteArrayOutputStream trip = new ByteArrayOutputStream();
                List<String> statements = new ArrayList<>();
                for (int type = in.read(); type >= 0; type = in.read()) {
                    byte[] body = new byte[in.readInt() - 4];
                    in.readFully(body);
                    trip.write(type);
                    trip.write(ByteBuffer.allocate(4).putInt(body.length + 4).array());
                    trip.write(body);
                    read((char) type, body, statements);
                    // BEGIN goes with what follows it: the driver does not wait for the answer
                    boolean begin = type == 'Q' && new String(body, StandardCharsets.UTF_8).startsWith("BEGIN");
                    if (type == 'S' || (type == 'Q' && !begin) || type == 'X' || type == 'p') {
                        send(out, trip, type == 'X' ? List.of() : statements);
                        trip.reset();
                        statements.clear();
                    }
                }
            } catch (IOException e) {
                // cut
            } finally {
                cut(client);
                cut(upstream);
            }
        }

        /** What comes before the first frame: whether to encrypt, and who we are. */
        private void hello(DataInputStream in, OutputStream out) throws IOException {
            for (int code = 0; code >> 16 != 3; ) {
                int length = in.readInt();
                byte[] body = new byte[length - 4];
                in.readFully(body);
                code = ByteBuffer.wrap(body).getInt();
                trips.add("connect");
                out.write(ByteBuffer.allocate(length).putInt(length).put(body).array());
            }
        }

        private void read(char type, byte[] body, List<String> statements) {
            String[] texts = new String(body, StandardCharsets.UTF_8).split("\0", 3);
            switch (type) {
                case 'P' -> prepared.put(texts[0], texts[1]);
                case 'B' -> statements.add(prepared.getOrDefault(texts[1], "?"));
                case 'Q' -> statements.add(texts[0]);
                default -> {}
            }
        }

        private void send(OutputStream out, ByteArrayOutputStream trip, List<String> statements) throws IOException {
            String text = String.join("; ", statements);
            End end = End.ARRIVES;
            if (!statements.isEmpty()) {
                trips.add(text.replaceAll("\\s+", " "));
                end = fault.of(text);
            }
            if (end == End.CUT_BEFORE) {
                throw new IOException("cut");
            }
            deaf = end == End.CUT_AFTER;
            trip.writeTo(out);
            out.flush();
            if (deaf) {
                try {
                    answered.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("cut");
            }
        }

        void down() {
            byte[] some = new byte[1 << 16];
            try (InputStream in = upstream.getInputStream()) {
                OutputStream out = client.getOutputStream();
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (deaf) {
                        answered.countDown();
                    } else {
                        out.write(some, 0, read);
                    }
                }
            } catch (IOException e) {
                // cut
            } finally {
                cut(client);
                cut(upstream);
            }
        }
    }
}
