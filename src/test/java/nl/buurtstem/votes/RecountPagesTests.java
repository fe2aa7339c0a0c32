package nl.buurtstem.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecountPagesTests {

    @Test
    void theProgramToTakeHomeIsTheOneThatIsTested() throws IOException {
        try (InputStream program = new RecountPages().program().getBody().getInputStream()) {
            assertThat(new String(program.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(Path.of("src/recount/java/Recount.java")));
        }
    }
}
