package nl.buurtstem.walkshop.together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.buurtstem.walkshop.Domain;
import nl.buurtstem.walkshop.together.Boards.Table;
import nl.buurtstem.web.WebRefusal;

/** What a browser sends to do the next thing at a board: what it is, and after which step it saw the board. */
final class DeedForm {

    private final Typed typed;
    private final List<String> languages;

    DeedForm(Typed typed, List<String> languages) {
        this.typed = typed;
        this.languages = languages;
    }

    long seen() {
        return typed.number("seen");
    }

    /** The kinds of things a browser can ask for; a split is a thing that makes. */
    private enum Kind {
        MAKE,
        NAME,
        PLACE,
        MOVE,
        MERGE,
        SPLIT,
        TAKE_AWAY,
        TAKE_BACK
    }

    List<Deed> of(BoardRules rules, Table table, long fresh) {
        long value = typed.number("value");
        return switch (kind()) {
            case MAKE -> rules.make(fresh, typed.value("name"), typed.language(languages), records());
            case NAME -> rules.name(value, typed.value("name"), typed.language(languages));
            case PLACE -> place(rules, value);
            case MOVE -> move(rules, table, value);
            case MERGE -> rules.merge(value, typed.number("into"));
            case SPLIT -> split(rules, table, value, fresh);
            case TAKE_AWAY -> rules.takeAway(value);
            case TAKE_BACK -> rules.takeBack(typed.number("step"));
        };
    }

    private Kind kind() {
        return Arrays.stream(Kind.values())
                .filter(one -> typed.is("what", one.name()))
                .findFirst()
                .orElseThrow(() -> WebRefusal.NOT_UNDERSTOOD.because());
    }

    private List<Deed> move(BoardRules rules, Table table, long value) {
        List<Deed> deeds = new ArrayList<>();
        records().forEach(id -> deeds.addAll(rules.move(table.require(id), value)));
        return deeds;
    }

    /** Where it stands and what it is about come from one form. */
    private List<Deed> place(BoardRules rules, long value) {
        Domain domain = Arrays.stream(Domain.values())
                .filter(one -> typed.is("domain", one.name()))
                .findFirst()
                .orElse(null);
        List<Deed> deeds = new ArrayList<>(
                rules.place(value, Quality.of(typed.value("quality")).orElse(null)));
        deeds.addAll(rules.sort(value, domain));
        return deeds;
    }

    private List<Deed> split(BoardRules rules, Table table, long value, long fresh) {
        return rules.split(value, fresh, typed.value("name"), typed.language(languages), records(), table.seen());
    }

    private List<UUID> records() {
        try {
            return typed.all("record").stream().map(UUID::fromString).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw WebRefusal.NOT_UNDERSTOOD.because();
        }
    }
}
