package nl.buurtstem.votes;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.buurtstem.votes.count.BallotPaper;
import org.jspecify.annotations.Nullable;

/**
 * A vote on its way to the database, where it becomes two rows that do not know each other.
 *
 * @param voter by what this round knows its voter; null: only a ballot that is there is changed
 * @param tokenHash of what the ballot is changed with
 * @param neighbourhood as the voter said; null: not said
 */
record Vote(
        long round,
        byte @Nullable [] voter,
        VoteChannel channel,
        @Nullable Integer neighbourhood,
        byte[] tokenHash,
        String receipt,
        BallotPaper paper) {

    /** As the database's function reads it. */
    Map<String, Object> json(int number) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("n", number);
        json.put("round", round);
        if (voter != null) {
            json.put("voter", HexFormat.of().formatHex(voter));
        }
        json.put("channel", channel.name());
        if (neighbourhood != null) {
            json.put("neighbourhood", neighbourhood);
        }
        json.put("token", HexFormat.of().formatHex(tokenHash));
        json.put("receipt", receipt);
        json.put("marks", paper.text());
        return json;
    }

    /** Nothing of it stands in a log. */
    @Override
    public String toString() {
        return "a vote in round " + round;
    }
}
