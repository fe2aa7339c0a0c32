package nl.buurtstem.walkshop.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.buurtstem.photos.PhotoId;
import nl.buurtstem.walkshop.Preparation;
import nl.buurtstem.walkshop.WalkNode;
import nl.buurtstem.walkshop.field.Heard;
import nl.buurtstem.walkshop.together.Board;
import nl.buurtstem.walkshop.together.Boards.Table;
import nl.buurtstem.walkshop.together.Observation;
import org.jspecify.annotations.Nullable;

/** Makes of what came in what everybody may read. */
final class Gathering {

    private final Preparation prepared;
    private final Map<PhotoId, Look> looks;

    Gathering(Preparation prepared, Map<PhotoId, Look> looks) {
        this.prepared = prepared;
        this.looks = looks;
    }

    static boolean isPublic(Observation seen) {
        return seen.isPresentable() && !seen.contested();
    }

    List<Line> lines(Table table) {
        List<Line> lines = new ArrayList<>();
        for (Observation seen : table.seen()) {
            if (isPublic(seen)) {
                lines.add(line(lines.size() + 1, seen, table.board()));
            }
        }
        return lines;
    }

    private Line line(int number, Observation seen, Board board) {
        return new Line(
                number,
                seen,
                node(seen.node()),
                prepared.lenses().stream()
                        .filter(lens -> Objects.equals(lens.id(), seen.lens()))
                        .findFirst()
                        .orElse(null),
                prepared.themes().stream()
                        .filter(theme -> seen.themes().contains(theme.key()))
                        .toList(),
                seen.photos().stream()
                        .map(this::picture)
                        .flatMap(Optional::stream)
                        .toList(),
                board.of(seen).orElse(null));
    }

    private @Nullable WalkNode node(@Nullable Long id) {
        return prepared.nodes().stream()
                .filter(node -> Objects.equals(node.id(), id))
                .findFirst()
                .orElse(null);
    }

    private Optional<Line.Picture> picture(Observation.Shot shot) {
        String alt = Spoken.isPresentable(shot.alt()) ? shot.alt() : "";
        return Optional.ofNullable(looks.get(shot.photo()))
                .flatMap(look -> Optional.ofNullable(look.shown()))
                .map(shown -> new Line.Picture(shown, alt));
    }

    /** Interviews that people agreed to. */
    static List<Heard> agreed(List<Heard> all) {
        return all.stream()
                .filter(one -> one.consent() && !one.waiting() && !one.contested())
                .toList();
    }

    /** Answers by stop and question, so that nobody can tell which belong together. */
    List<Spoken> said(List<Heard> agreed) {
        List<Spoken> said = new ArrayList<>();
        for (Heard heard : agreed) {
            heard.answers().stream()
                    .filter(one -> !one.mode().equals("SKIPPED") && !one.text().isBlank())
                    .filter(one -> Spoken.isPresentable(one.text()))
                    .forEach(one -> said.add(spoken(heard, one)));
        }
        said.sort(Comparator.comparing(Spoken::node, Comparator.nullsLast(Comparator.comparingInt(WalkNode::number)))
                .thenComparingInt(one -> one.card() == null ? 0 : one.card().number())
                .thenComparing(Spoken::text));
        List<Spoken> numbered = new ArrayList<>();
        said.forEach(one -> numbered.add(
                new Spoken(numbered.size() + 1, one.node(), one.card(), one.text(), one.quote(), one.language())));
        return numbered;
    }

    private Spoken spoken(Heard heard, Heard.Answer answer) {
        return new Spoken(
                0,
                node(heard.node()),
                prepared.cards().stream()
                        .filter(card -> Objects.equals(card.id(), answer.cardId()))
                        .findFirst()
                        .orElse(null),
                answer.text(),
                answer.mode().equals("QUOTE"),
                heard.language());
    }
}
