package nl.buurtstem.votes.count;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Rounds of every kind with every rule, from a seed: with blank and void papers, ties, norms, sub-budgets and shared places. */
final class RandomRounds {

    private static final String[] THEMES = {"", "GREEN", "PLAY"};

    private final Random random;
    private final RoundRules rules;
    private final List<Option> options;

    private RandomRounds(long seed, WinnerRule rule, int most) {
        random = new Random(seed * 31 + rule.ordinal());
        List<Long> ids = new ArrayList<>(LongStream.rangeClosed(1, 2 + random.nextInt(most - 1))
                .mapToObj(id -> id * 7 % 100)
                .toList());
        Collections.shuffle(ids, random);
        options = ids.stream().map(this::option).toList();
        rules = rules(rule);
    }

    static CountInput input(long seed, WinnerRule rule, int options, int voters) {
        RandomRounds rounds = new RandomRounds(seed, rule, options);
        List<Long> order =
                new ArrayList<>(rounds.options.stream().map(Option::id).toList());
        Collections.shuffle(order, rounds.random);
        return new CountInput(rounds.rules, rounds.options, rounds.papers(voters), new Lot("", order));
    }

    /** A closed round whose tree was signed with this key on two days. */
    static ClosedRound closed(long seed, WinnerRule rule, int options, int voters, KeyPair key) {
        RandomRounds rounds = new RandomRounds(seed, rule, options);
        List<Cast> casts = rounds.papers(voters).stream()
                .map(paper -> new Cast("%016X".formatted(rounds.random.nextLong()), paper))
                .toList();
        String id = "round-" + seed;
        List<String> leaves = new ArrayList<>(SignedTree.atClosing(id, casts).leaves());
        leaves.add(HexFormat.of().formatHex(new Cast("replaced", new BallotPaper(List.of())).leaf(id)));
        Collections.shuffle(leaves, rounds.random);
        SignedTree bare = new SignedTree(leaves, List.of(), "");
        List<Head> heads = List.of(
                head(id, "2026-11-20", bare.tree(), leaves.size() / 2, key),
                head(id, "2026-11-21", bare.tree(), leaves.size(), key));
        String publicKey = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return new ClosedRound(
                id,
                "Wat \"nu\"?\n\u0007 سؤال 🌳 \\",
                rounds.rules,
                rounds.options,
                casts,
                "secret " + seed,
                new TreeMap<>(Map.of("LATE", seed % 3)),
                1,
                new SignedTree(leaves, heads, publicKey));
    }

    private static Head head(String id, String day, MerkleTree tree, int size, KeyPair key) {
        return Head.sign(id, day, size, HexFormat.of().formatHex(tree.root(size)), key.getPrivate());
    }

    private Option option(long id) {
        return new Option(id, "Plan " + id, 100L * random.nextInt(8), THEMES[random.nextInt(3)]);
    }

    private RoundRules rules(WinnerRule rule) {
        List<VotingKind> kinds =
                List.of(VotingKind.values()).stream().filter(rule::fits).toList();
        VotingKind kind = kinds.get(random.nextInt(kinds.size()));
        RoundRules usual = RoundRules.of(kind, rule).withSeats(random.nextInt(4));
        PaperRules paper = usual.paper().withBlank(random.nextBoolean());
        if (rule != WinnerRule.PLURALITY) {
            paper = paper.withChoices(random.nextInt(2), 1 + random.nextInt(5));
        }
        paper = paper.withPoints(kind == VotingKind.POINTS ? 1 + random.nextInt(6) : 0, random.nextBoolean())
                .withEqualRanks(rule == WinnerRule.SCHULZE && random.nextBoolean());
        Money money = new Money(100L + random.nextInt(2000), random.nextBoolean() ? Map.of("GREEN", 600L) : Map.of());
        return usual.withPaper(paper)
                .withMoney(money, random.nextInt(3) == 0)
                .withCompletion(random.nextBoolean() ? Completion.ADD_ONE : Completion.NONE)
                .withNorm(norm(kind))
                .withOpenness(random.nextBoolean() ? new Openness(0, 0) : new Openness(1000, 100_000));
    }

    private Norm norm(VotingKind kind) {
        boolean support = kind != VotingKind.RANKED && kind != VotingKind.POINTS && random.nextBoolean();
        Norm norm =
                new Norm(support ? Norm.Of.SUPPORT : Norm.Of.TURNOUT, 1 + random.nextInt(100), 1 + random.nextInt(10));
        return random.nextInt(3) == 0 ? norm : null;
    }

    private List<BallotPaper> papers(int voters) {
        List<BallotPaper> papers = new ArrayList<>();
        for (int i = random.nextInt(voters + 1); i > 0; i--) {
            papers.add(random.nextInt(12) == 0 ? spoiled() : paper());
        }
        return papers;
    }

    private BallotPaper paper() {
        List<Long> named = new ArrayList<>(options.stream().map(Option::id).toList());
        Collections.shuffle(named, random);
        int most = Math.min(rules.paper().max(), named.size());
        named = named.subList(0, random.nextInt(most + 1));
        Map<Long, Integer> values = new HashMap<>();
        int place = 0;
        for (Long option : named) {
            place += place == 0 || !rules.paper().equalRanks() || random.nextBoolean() ? 1 : 0;
            values.put(
                    option,
                    switch (rules.kind()) {
                        case RANKED -> place;
                        case POINTS -> 1 + random.nextInt(2);
                        default -> 1;
                    });
        }
        return BallotPaper.values(values);
    }

    private BallotPaper spoiled() {
        long id = options.getFirst().id();
        return switch (random.nextInt(5)) {
            case 0 -> new BallotPaper(List.of(new Mark(id, 1), new Mark(id, 1)));
            case 1 -> new BallotPaper(List.of(new Mark(555, 1)));
            case 2 -> new BallotPaper(List.of(new Mark(id, 0)));
            case 3 -> new BallotPaper(List.of(new Mark(id, 40)));
            default ->
                new BallotPaper(options.stream().map(o -> new Mark(o.id(), 1)).toList());
        };
    }
}
