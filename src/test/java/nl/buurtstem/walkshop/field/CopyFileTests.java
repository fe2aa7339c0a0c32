package nl.buurtstem.walkshop.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.buurtstem.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A small file that unpacks to a very large one neither fills the memory nor keeps the server busy. */
class CopyFileTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MEGABYTE = 1024 * 1024;
    private static final long MOST = 20L * MEGABYTE;

    @TempDir
    private Path folder;

    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    private Path zip(String entry, Content content) throws IOException {
        Path file = folder.resolve("copy.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            content.write(zip);
        }
        return file;
    }

    private static Content zeros(int megabytes) {
        return out -> {
            byte[] megabyte = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        };
    }

    /** Everything that is in it; says how many bytes of records were in memory together at the most. */
    private static int readAll(Path file) {
        int largest = 0;
        try (CopyFile copy = CopyFile.open(file, JSON, MOST)) {
            for (CopyFile.Part part = copy.next(); part != null; part = copy.next()) {
                if (part instanceof CopyFile.Records records) {
                    largest = Math.max(
                            largest,
                            records.sent().stream()
                                    .mapToInt(one -> String.valueOf(one.body()).length())
                                    .sum());
                }
            }
        }
        return largest;
    }

    private static void refused(Path file) throws IOException {
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(FieldRefusal.COPY_TOO_LARGE));
    }

    @Test
    void whatIsPassedOverIsUnpackedOnlyUpToALimit() throws IOException {
        refused(zip("anything.bin", zeros(30)));
    }

    @Test
    void anAttachmentIsUnpackedOnlyUpToALimit() throws IOException {
        refused(zip("attachments/" + "0".repeat(64), zeros(30)));
    }

    @Test
    void aLineThatNeverEndsIsReadOnlyUpToALimit() throws IOException {
        refused(zip("records.jsonl", zeros(30)));
    }

    @Test
    void recordsWithoutEndAreReadOnlyUpToALimit() throws IOException {
        byte[] many = "x\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        refused(zip("records.jsonl", out -> {
            for (int i = 0; i < 6; i++) {
                out.write(many);
            }
        }));
    }

    @Test
    void linesWithoutAnythingAreReadOnlyUpToALimit() throws IOException {
        byte[] empty = "\n".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        refused(zip("records.jsonl", out -> {
            for (int i = 0; i < 30; i++) {
                out.write(empty);
            }
        }));
    }

    @Test
    void longRecordsAreHandedOnInSmallPieces() throws IOException {
        String line = "{\"recordId\":\"1\",\"hash\":\"2\",\"body\":\"" + "a".repeat(900_000) + "\"}\n";
        Path file = zip("records.jsonl", out -> {
            for (int i = 0; i < 15; i++) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(readAll(file)).isBetween(900_000, 2 * MEGABYTE);
    }

    @Test
    void aFileThatSaysNothingOfItselfIsNoCopy() throws IOException {
        Path file = zip("anything.bin", zeros(1));
        assertThatThrownBy(() -> CopyFile.about(file, JSON))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(FieldRefusal.NOT_A_COPY));
    }
}
