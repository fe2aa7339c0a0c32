package nl.buurtstem.votes.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that anybody can run finds the published result again, byte for byte, and sees when somebody changed something. */
class RecountTests {

    private static final int EACH = 24;

    @TempDir
    Path folder;

    private KeyPair key;

    private final List<String> files = new ArrayList<>();

    @BeforeEach
    void aKeyToSignWith() throws GeneralSecurityException {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void randomRoundsOfEveryKindAreCountedAlike() throws Exception {
        int open = 0;
        for (WinnerRule rule : WinnerRule.values()) {
            for (int seed = 1; seed <= EACH; seed++) {
                Publication published = new Publication(RandomRounds.closed(seed, rule, 7, 4 * seed, key));
                open += published.isOpen() ? 1 : 0;
                write(rule + "-" + seed, published.file());
            }
        }

        List<String> said = recount(0);

        assertThat(said).hasSize(files.size()).allMatch(line -> line.contains(": right ("));
        assertThat(said).allMatch(line -> line.contains("question: \""));
        assertThat(said).anyMatch(line -> line.contains("from sums")).anyMatch(line -> line.contains("from papers"));
        assertThat(open).isBetween(files.size() / 2, files.size() * 9 / 10);
    }

    @Test
    void ofFewerThanFiveBallotsNothingIsPublishedButWhoWon() throws Exception {
        ClosedRound round = RandomRounds.closed(1, WinnerRule.POINTS, 7, 4, key);
        String file = new Publication(round).file();
        assertThat(file).contains("\"ballots\":null", "\"sums\":null", "\"result\":{\"winners\":[");
        assertThat(file).doesNotContain("tallies", "\"steps\"", "\"score\"");
        write("few", file);

        assertThat(recount(0)).singleElement().asString().contains(": right (fewer than five ballots");
    }

    @Test
    void aFileThatWasCutOffIsSaidToBeSo() throws Exception {
        String file = new Publication(RandomRounds.closed(40, WinnerRule.APPROVAL, 7, 120, key)).file();
        write("cut", file.substring(0, file.length() / 2));

        assertThat(recount(2)).singleElement().asString().contains("the file is cut off");
    }

    @Test
    void whatWasChangedIsFound() throws Exception {
        ClosedRound round = RandomRounds.closed(40, WinnerRule.EQUAL_SHARES, 7, 120, key);
        String file = new Publication(round).file();
        Cast first = round.casts().getFirst();
        write("vote", file.replace("[\"" + first.receipt() + "\",\"", "[\"" + first.receipt() + "\",\"555=1 "));
        write("winner", file.replace("\"won\":true", "\"won\":false"));
        write("secret", file.replace("\"secret\":\"secret", "\"secret\":\"secrets"));
        write("leaf", file.replace("\"leaves\":[\"", "\"leaves\":[\"" + "00".repeat(32) + "\",\""));
        write("head", file.replace("\"day\":\"2026-11-20\"", "\"day\":\"2026-11-19\""));
        write("replaced", file.replace("\"replaced\":1", "\"replaced\":0"));

        List<String> said = recount(1);

        assertThat(said).hasSize(6).allMatch(line -> line.contains("WRONG"));
        assertThat(said.get(0)).contains("a ballot is not in the tree: " + first.receipt());
        assertThat(said.get(1)).contains("the published result differs");
        assertThat(said.get(2)).contains("another than was promised");
        assertThat(said.get(3)).contains("the root is not that of the leaves");
        assertThat(said.get(4)).contains("nobody signed 2026-11-19");
        assertThat(said.get(5)).contains("leaves without a ballot");
    }

    @Test
    void whoKeptAnEarlierNumberSeesWhetherTheTreeBeganWithIt() throws Exception {
        ClosedRound round = RandomRounds.closed(40, WinnerRule.APPROVAL, 7, 120, key);
        write("later", new Publication(round).file());
        Head head = round.tree().heads().getFirst();
        String kept = head.line();

        assertThat(recount(0, "--head", kept, "--head", head.root()))
                .singleElement()
                .asString()
                .contains(": right (", "is that of the first " + head.size() + " of ");
        String other = "0".repeat(head.root().length());
        assertThat(recount(1, "--head", kept.replace(head.root(), other)))
                .singleElement()
                .asString()
                .contains("WRONG", "changed or taken away since", "was not signed with the key");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, text);
        files.add(file.toString());
    }

    /** Runs the one file as anybody would: with Java alone. */
    private List<String> recount(int exit, String... options) throws IOException, InterruptedException {
        Path program = Path.of("src/recount/java/Recount.java").toAbsolutePath();
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", program.toString()));
        command.addAll(List.of(options));
        command.addAll(files);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(exit);
        return lines;
    }
}
