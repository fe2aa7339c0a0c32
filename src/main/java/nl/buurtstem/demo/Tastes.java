package nl.buurtstem.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.buurtstem.ideas.Theme;
import nl.buurtstem.votes.RoundOption;
import nl.buurtstem.votes.count.BallotPaper;

/** Papers as neighbours might fill them in: what is likelier is chosen more often. */
final class Tastes {

    private static final int OF = 100;
    private static final int LEAST_PLACES = 2;

    private Tastes() {}

    static BallotPaper of(Election one, List<RoundOption> options, Random chance) {
        List<RoundOption> taste = taste(one, options, chance);
        return switch (one.way().kind()) {
            case POLL, SINGLE, POINTS -> BallotPaper.chosen(taste.getFirst().id());
            case APPROVAL -> chosen(liked(one, options, chance));
            case RANKED -> ranked(taste.subList(0, LEAST_PLACES + chance.nextInt(taste.size() - LEAST_PLACES + 1)));
            case BUDGET -> chosen(affordable(one, taste));
        };
    }

    private static int likely(Election one, RoundOption option) {
        return one.options().stream()
                .filter(choice -> choice.title().equals(option.is().title()))
                .findFirst()
                .orElseThrow()
                .likely();
    }

    /** The options from best to worst, as this voter sees them. */
    private static List<RoundOption> taste(Election one, List<RoundOption> options, Random chance) {
        record Weighed(RoundOption option, double weight) {}
        return options.stream()
                .map(option -> new Weighed(option, likely(one, option) * (0.15 + chance.nextDouble())))
                .sorted(Comparator.comparing(Weighed::weight).reversed())
                .map(Weighed::option)
                .toList();
    }

    private static List<RoundOption> liked(Election one, List<RoundOption> options, Random chance) {
        return options.stream()
                .filter(option -> chance.nextInt(OF) < likely(one, option))
                .toList();
    }

    private static List<RoundOption> affordable(Election one, List<RoundOption> taste) {
        Map<Theme, Integer> parts = new EnumMap<>(Theme.class);
        parts.putAll(one.parts() == null ? Map.of() : one.parts());
        List<RoundOption> chosen = new ArrayList<>();
        int left = one.budget() == null ? 0 : one.budget();
        for (RoundOption option : taste) {
            Theme theme = option.is().theme();
            int cost = option.is().cost() == null ? 0 : option.is().cost();
            int part = theme == null ? left : parts.getOrDefault(theme, left);
            if (cost <= left && cost <= part) {
                chosen.add(option);
                left -= cost;
                if (theme != null && parts.containsKey(theme)) {
                    parts.put(theme, part - cost);
                }
            }
        }
        return chosen;
    }

    private static BallotPaper chosen(List<RoundOption> options) {
        return BallotPaper.chosen(options.stream().map(RoundOption::id).toArray(Long[]::new));
    }

    private static BallotPaper ranked(List<RoundOption> options) {
        return BallotPaper.ranked(options.stream().map(RoundOption::id).toArray(Long[]::new));
    }
}
