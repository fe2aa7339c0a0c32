package nl.buurtstem.votes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.buurtstem.installation.Pepper;
import nl.buurtstem.votes.count.BallotPaper;
import org.springframework.stereotype.Component;

/**
 * What follows from the installation's secret: by what a round knows a voter, the receipt and the token of a ballot, the secret of the lot. Nothing of it is
 * kept as such, and asking twice gives the same.
 */
@Component
class Secrets {

    private static final String RECEIPT_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RECEIPT_LENGTH = 16;
    private static final int GROUP = 4;

    private final Pepper pepper;

    Secrets(Pepper pepper) {
        this.pepper = pepper;
    }

    /** By what this round alone knows whoever has this address or code. */
    byte[] voter(long round, String person) {
        return pepper.hash("voter of round " + round, person.strip().toLowerCase(Locale.ROOT));
    }

    /** What a voter changes a ballot with: 256 bits that follow from what only their own form held. */
    String token(long round, String once) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(pepper.hash("ballot token of round " + round, once));
    }

    /** Sixteen characters, 80 bits, of this paper under this token: the same paper gives the same receipt. */
    String receipt(long round, String token, BallotPaper paper) {
        byte[] hash = pepper.hash("receipt of round " + round, token + " " + paper.text());
        StringBuilder receipt = new StringBuilder();
        for (int i = 0; i < RECEIPT_LENGTH; i++) {
            receipt.append(i > 0 && i % GROUP == 0 ? "-" : "").append(RECEIPT_SIGNS.charAt(hash[i] & 31));
        }
        return receipt.toString();
    }

    /** What breaks ties; its hash is public before the first vote. */
    String lot(long round) {
        return pepper.hex("lot of voting rounds", String.valueOf(round));
    }

    /** The options in an order of chance that stays the same for this reader. */
    <T> List<T> shuffled(long round, String reader, List<T> options) {
        List<T> shuffled = new ArrayList<>(options);
        byte[] seed = pepper.hash("order of options", round + " " + reader);
        Collections.shuffle(shuffled, new Random(ByteBuffer.wrap(seed).getLong()));
        return shuffled;
    }
}
