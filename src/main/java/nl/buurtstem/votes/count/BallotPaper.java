package nl.buurtstem.votes.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One filled in paper: its marks by option, in one order only, so that equal papers are equal texts. No marks is a blank vote. */
public record BallotPaper(List<Mark> marks) {

    private static final Comparator<Mark> BY_OPTION =
            Comparator.comparingLong(Mark::option).thenComparingInt(Mark::value);

    public BallotPaper {
        marks = marks.stream().sorted(BY_OPTION).toList();
    }

    /** A paper on which these options are chosen. */
    public static BallotPaper chosen(Long... options) {
        return new BallotPaper(Arrays.stream(options).map(o -> new Mark(o, 1)).toList());
    }

    /** A paper with these options from best to worst. */
    public static BallotPaper ranked(Long... options) {
        return new BallotPaper(IntStream.range(0, options.length)
                .mapToObj(i -> new Mark(options[i], i + 1))
                .toList());
    }

    /** A paper with a value per option: points, or places of which some are equal. */
    public static BallotPaper values(Map<Long, Integer> values) {
        return new BallotPaper(values.entrySet().stream()
                .map(e -> new Mark(e.getKey(), e.getValue()))
                .toList());
    }

    /** The paper as text, {@code 3=1 8=2}: what is kept, put into a receipt, and sorted by. Blank is the empty text. */
    public String text() {
        return marks.stream().map(m -> m.option() + "=" + m.value()).collect(Collectors.joining(" "));
    }

    /** Reads {@link #text()} back. */
    public static BallotPaper parse(String text) {
        return text.isEmpty()
                ? new BallotPaper(List.of())
                : new BallotPaper(Arrays.stream(text.split(" ", -1))
                        .map(part -> part.split("=", 2))
                        .map(pair -> new Mark(Long.parseLong(pair[0]), Integer.parseInt(pair[1])))
                        .toList());
    }

    public boolean isBlank() {
        return marks.isEmpty();
    }

    /** The value given to this option; 0 when the paper does not name it. */
    public int value(long option) {
        return marks.stream()
                .filter(m -> m.option() == option)
                .mapToInt(Mark::value)
                .findFirst()
                .orElse(0);
    }
}
