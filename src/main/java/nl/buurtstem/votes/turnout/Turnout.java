package nl.buurtstem.votes.turnout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who took part, in numbers that may be shown.
 *
 * @param ways how people voted, as words of the caller; empty when there was one way only
 * @param rows one per place, in the order of the caller; none when there is one place only
 * @param all everybody together
 */
public record Turnout(List<String> ways, List<Row> rows, Row all) {

    /**
     * A place.
     *
     * @param figures in the order of the ways
     */
    public record Row(Place place, List<Figure> figures, Figure sum) {}

    /** What was counted at a place: a number for each way. */
    public record Counted(Place place, List<Integer> people) {

        int sum() {
            return people.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The numbers that may be shown of these.
     *
     * @param whole the area all the places lie in
     */
    public static Turnout of(List<String> ways, List<Counted> places, Place whole) {
        boolean oneWay = ways.size() < 2;
        List<Counted> rows = places.size() < 2 ? List.of() : places;
        int columns = oneWay ? 0 : ways.size();
        int[][] table = new int[rows.size() + 1][columns + 1];
        for (Counted place : places) {
            int at = rows.isEmpty() ? 0 : rows.indexOf(place);
            for (int way = 0; way < columns; way++) {
                int people = place.people().get(way);
                table[at][way] = people;
                table[rows.size()][way] += rows.isEmpty() ? 0 : people;
            }
            table[at][columns] = place.sum();
            table[rows.size()][columns] += rows.isEmpty() ? 0 : place.sum();
        }
        return shown(oneWay ? List.of() : ways, rows, table, whole);
    }

    private static Turnout shown(List<String> ways, List<Counted> places, int[][] table, Place whole) {
        boolean[][] hidden = Hiding.of(table);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at <= places.size(); at++) {
            int row = at;
            List<Figure> figures = IntStream.rangeClosed(0, ways.size())
                    .mapToObj(way -> hidden[row][way] ? Figure.HIDDEN : new Figure(table[row][way]))
                    .toList();
            Place place = at == places.size() ? whole : places.get(at).place();
            rows.add(new Row(place, figures.subList(0, ways.size()), figures.get(ways.size())));
        }
        return new Turnout(ways, List.copyOf(rows.subList(0, places.size())), rows.get(places.size()));
    }

    /** Whether anything is hidden, which then needs its reason. */
    public boolean isPartly() {
        return rows.stream().anyMatch(Turnout::isPartly) || isPartly(all);
    }

    private static boolean isPartly(Row row) {
        return row.sum().isHidden() || row.figures().stream().anyMatch(Figure::isHidden);
    }

    /** The full length of a bar, in percent of the residents of a place. */
    public double most() {
        return rows.stream()
                .map(row -> row.sum().percentOf(row.place().residents()))
                .mapToDouble(percent -> percent == null ? 0 : percent)
                .max()
                .orElse(0);
    }
}
