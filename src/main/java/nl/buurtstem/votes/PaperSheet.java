package nl.buurtstem.votes;

import java.util.List;

/**
 * A paper, as long as it is on its way to the printer: its code is kept nowhere else.
 *
 * @param receipt stands on the stub that its voter keeps
 * @param options in an order of chance that is this paper's own
 */
public record PaperSheet(int serial, LetterCode code, String receipt, List<RoundOption> options) {

    @Override
    public String toString() {
        return "paper " + serial;
    }
}
