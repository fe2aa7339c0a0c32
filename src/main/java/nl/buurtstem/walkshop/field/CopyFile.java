package nl.buurtstem.walkshop.field;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An emergency copy, read from its beginning to its end: at any moment no more than one attachment or a few records of it are in memory, and
 * what unpacks to more than a walk can be is not unpacked. Of a file that was cut off, what is whole is read.
 */
final class CopyFile implements AutoCloseable {

    static final long MAX_BYTES = 1024L * 1024 * 1024;
    private static final int MAX_ENTRIES = 20_000;
    private static final int MAX_LINE = 1024 * 1024;
    private static final int MAX_RECORDS = 50_000;
    private static final int AT_ONCE = 50;
    private static final int BUFFER = 64 * 1024;
    private static final String FORMAT = "buurtstem-veld-copy";
    private static final Pattern ATTACHMENT = Pattern.compile("(?:.*/)?attachments/([0-9a-f]{64})");

    private final JsonMapper json;
    private final ZipInputStream zip;
    private @Nullable InputStream lines;
    private final long most;
    private long bytes;
    private int entries;
    private int records;

    private CopyFile(Path file, JsonMapper json, long most) {
        try {
            this.json = json;
            this.most = most;
            this.zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CopyFile open(Path file, JsonMapper json) {
        return open(file, json, MAX_BYTES);
    }

    /** @param most how much it may unpack to */
    static CopyFile open(Path file, JsonMapper json, long most) {
        return new CopyFile(file, json, most);
    }

    /** What the copy says of itself. */
    record About(
            @Nullable String format,
            int version,
            long walkshopId,
            @Nullable UUID deviceId) {}

    /** A piece of it. */
    sealed interface Part {}

    /** Some records. */
    record Records(List<Sent> sent) implements Part {}

    /** An attachment; without bytes when it is too large to be one. */
    @SuppressWarnings("ArrayRecordComponent") // read once and passed on
    record Attachment(String sha256, byte[] bytes) implements Part {}

    /** The file ends here, and should not. */
    record Cut() implements Part {}

    /** @throws nl.buurtstem.kernel.Refused (not a copy) */
    static About about(Path file, JsonMapper json) {
        try (CopyFile copy = open(file, json)) {
            for (ZipEntry entry = copy.entry(); entry != null; entry = copy.entry()) {
                if (entry.getName().matches("(?:.*/)?copy\\.json")) {
                    return copy.about();
                }
            }
        } catch (IOException | JacksonException e) {
            throw FieldRefusal.NOT_A_COPY.because();
        }
        throw FieldRefusal.NOT_A_COPY.because();
    }

    private About about() throws IOException {
        About about = json.readValue(zip.readNBytes(MAX_LINE), About.class);
        if (about == null || !FORMAT.equals(about.format()) || about.version() != 1) {
            throw FieldRefusal.NOT_A_COPY.because();
        }
        return about;
    }

    private @Nullable ZipEntry entry() throws IOException {
        if (++entries > MAX_ENTRIES) {
            throw FieldRefusal.COPY_TOO_LARGE.because();
        }
        byte[] rest = new byte[BUFFER];
        for (int n = entries == 1 ? -1 : zip.read(rest); n >= 0; n = zip.read(rest)) {
            count(n); // what is passed over is unpacked as well
        }
        return zip.getNextEntry();
    }

    /** The next piece; null after the last. */
    @Nullable
    Part next() {
        try {
            return lines == null ? nextEntry() : records(lines);
        } catch (IOException cut) {
            lines = null;
            entries = MAX_ENTRIES;
            return new Cut();
        }
    }

    private @Nullable Part nextEntry() throws IOException {
        if (entries >= MAX_ENTRIES) {
            return null;
        }
        for (ZipEntry entry = entry(); entry != null; entry = entry()) {
            Matcher attachment = ATTACHMENT.matcher(entry.getName());
            if (attachment.matches()) {
                return attachment(attachment.group(1));
            }
            if (entry.getName().matches("(?:.*/)?records\\.jsonl")) {
                lines = new BufferedInputStream(zip);
                return records(lines);
            }
        }
        return null;
    }

    private Part attachment(String sha256) throws IOException {
        byte[] content = zip.readNBytes(Attachments.MAX_BYTES + 1);
        count(content.length);
        return new Attachment(sha256, content.length > Attachments.MAX_BYTES ? new byte[0] : content);
    }

    private void count(int more) {
        bytes += more;
        if (bytes > most) {
            throw FieldRefusal.COPY_TOO_LARGE.because();
        }
    }

    /** As many as a tablet sends at once, and not more of them than it may send. */
    private Part records(InputStream from) throws IOException {
        List<Sent> some = new ArrayList<>();
        for (int size = 0; some.size() < AT_ONCE && size < MAX_LINE; ) {
            byte[] line = line(from);
            if (line == null) {
                lines = null;
                break;
            }
            size += line.length;
            if (line.length > 0) {
                some.add(record(line));
            }
        }
        records += some.size();
        if (records > MAX_RECORDS) {
            throw FieldRefusal.COPY_TOO_LARGE.because();
        }
        return new Records(some);
    }

    /** The next line, cut off where no record is so long; null after the last. */
    private byte @Nullable [] line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = from.read();
        if (next < 0) {
            return null;
        }
        int read = 1;
        for (; next >= 0 && next != '\n'; next = from.read(), read++) {
            if (line.size() < MAX_LINE) {
                line.write(next);
            }
            if (read % MAX_LINE == 0) {
                count(MAX_LINE);
            }
        }
        count(read % MAX_LINE);
        return line.toByteArray();
    }

    /** A line that cannot be read becomes a record that cannot be taken in, so that it is counted. */
    private Sent record(byte[] line) {
        try {
            Sent sent = json.readValue(line, Sent.class);
            return sent == null ? new Sent(null, null, null) : sent;
        } catch (JacksonException e) {
            String text = new String(line, StandardCharsets.UTF_8);
            return new Sent(text.substring(0, Math.min(60, text.length())), null, null);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
