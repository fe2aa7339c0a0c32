import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts a closed voting round again from the file that was published of it, and says whether the published result is right.
 *
 * <pre>java Recount.java round-12.json</pre>
 *
 * It needs a JDK (25 was used) and nothing else. It was written from the description of the rules and shares no line with the program that counted
 * first, so that a mistake in the one shows in the other. It ends with 0 when everything is right, with 1 when something is not, and with 2
 * when a file cannot be read. With {@code --result} before the file it prints the result it finds, and nothing else.
 *
 * <pre>java Recount.java --head 2026-11-20:25:6f1e…:kD9x…== round-12.json</pre>
 *
 * says as well whether the tree in the file began with what was signed on an earlier day: that of so many ballots, with this number. The page of signatures
 * shows that line for each day; whoever kept the number alone gives just that.
 */
public final class Recount {

    public static void main(String[] args) {
        List<String> names = new ArrayList<>(Arrays.asList(args));
        boolean print = names.remove("--result");
        List<String> kept = new ArrayList<>();
        for (int at = names.indexOf("--head"); at >= 0 && at + 1 < names.size(); at = names.indexOf("--head")) {
            names.remove(at);
            kept.add(names.remove(at));
        }
        int exit = names.isEmpty() ? 2 : 0;
        for (String name : names) {
            exit = Math.max(exit, recount(name, kept, print));
        }
        if (names.isEmpty()) {
            System.out.println("usage: java Recount.java [--result] [--head day:size:number:signature] file.json ...");
        }
        System.exit(exit);
    }

    private static int recount(String name, List<String> kept, boolean print) {
        try {
            Recount recount = new Recount(Files.readString(Path.of(name)));
            recount.all();
            kept.forEach(recount::earlier);
            System.out.println(print ? recount.result : name + ": " + recount.verdict());
            return recount.wrong.isEmpty() ? 0 : 1;
        } catch (IndexOutOfBoundsException e) {
            System.out.println(name + ": cannot be read: the file is cut off. Download it again.");
        } catch (IOException | RuntimeException e) {
            System.out.println(name + ": cannot be read (" + e + ")");
        }
        return 2;
    }

    // ---- what the file says

    private final String text;
    private final Map<String, Object> file;
    private final Map<String, Object> rules;
    private final Map<String, Object> sums; // null when papers are published
    private final long[] ids;
    private final long[] costs;
    private final String[] themes;
    private final String[] titles;
    private final int size;
    private final long total;
    private final Map<String, Object> limits;
    private final List<String> wrong = new ArrayList<>();

    // ---- what is found

    private final TreeMap<String, Object> faults = new TreeMap<>();
    private final List<int[]> papers =
            new ArrayList<>(); // valid and not blank: a value per option, 0 where it is not named
    private final List<Object> steps = new ArrayList<>();
    private final List<Object> pairs = new ArrayList<>();
    private final List<Integer> winners = new ArrayList<>();
    private final List<Integer> ranking = new ArrayList<>();
    private long valid;
    private long blank;
    private long[] chosen;
    private long[] score;
    private int[] ticket; // the place of each option in the lot
    private List<Integer> drawn;
    private String seed;
    private Object norm;
    private String result = "";
    private final List<String> begins = new ArrayList<>(); // which earlier states the tree began with

    @SuppressWarnings("unchecked")
    private Recount(String text) {
        this.text = text;
        this.file = (Map<String, Object>) new Reader(text).whole();
        if (!"buurtstem-votes-1".equals(file.get("format"))) {
            throw new IllegalArgumentException("not a file of votes");
        }
        Map<String, Object> round = object(file.get("round"));
        this.rules = object(round.get("rules"));
        this.sums = file.get("sums") == null ? null : object(file.get("sums"));
        List<Object> options = list(round.get("options"));
        this.size = options.size();
        this.ids = options.stream().mapToLong(o -> number(object(o).get("id"))).toArray();
        this.costs =
                options.stream().mapToLong(o -> number(object(o).get("cost"))).toArray();
        this.themes = options.stream().map(o -> (String) object(o).get("theme")).toArray(String[]::new);
        this.titles = options.stream().map(o -> (String) object(o).get("title")).toArray(String[]::new);
        Map<String, Object> money = object(rules.get("money"));
        this.total = number(money.get("total"));
        this.limits = object(money.get("themes"));
        this.chosen = new long[size];
        this.score = new long[size];
    }

    /** With fewer than five ballots the file says who won and no more, as any figure would be somebody's ballot. */
    private boolean isWithheld() {
        return sums == null && file.get("ballots") == null;
    }

    private void all() {
        tree();
        lot();
        if (isWithheld()) {
            result = Writer.of(file.get("result"));
            list(object(file.get("result")).get("winners")).forEach(id -> winners.add(index(id)));
            check(text.equals(Writer.of(file)), "the file is not written as it should be");
            return;
        }
        if (sums == null) {
            list(file.get("ballots"))
                    .forEach(ballot -> sort((String) list(ballot).get(1)));
        } else {
            valid = number(sums.get("valid"));
            blank = number(sums.get("blank"));
            faults.putAll(object(sums.get("faults")));
            list(sums.get("chosen"))
                    .forEach(row ->
                            chosen[index(list(row).get(0))] = number(list(row).get(1)));
        }
        count();
        result = Writer.of(outcome());
        int from = text.indexOf("\"result\":" + result);
        check(from > 0 && text.equals(Writer.of(file)), "the published result differs");
    }

    private String verdict() {
        String who = winners.isEmpty()
                ? "nobody wins"
                : "wins: "
                        + winners.stream()
                                .map(w -> titles[w] + " (" + ids[w] + ")")
                                .toList();
        String what = isWithheld()
                ? "fewer than five ballots, so only the tree and the lot could be checked, and not who won"
                : valid + " valid, from " + (sums == null ? "papers" : "sums");
        String asked = (String) object(file.get("round")).get("question");
        String earlier = begins.isEmpty() ? "" : "; " + String.join("; ", begins);
        String question = "question: \"" + asked.replaceAll("\\s+", " ") + "\"";
        return wrong.isEmpty() ? "right (" + what + "; " + question + "; " + who + earlier + ")" : "WRONG: " + wrong;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    // ---- the tree of ballots (RFC 6962) and the lot

    private void tree() {
        Map<String, Object> tree = object(file.get("tree"));
        List<Object> leaves = list(tree.get("leaves"));
        String id = (String) object(file.get("round")).get("id");
        check(root(leaves, leaves.size()).equals(tree.get("root")), "the root is not that of the leaves");
        for (Object each : list(tree.get("heads"))) {
            Map<String, Object> head = object(each);
            int of = (int) number(head.get("size"));
            check(
                    of <= leaves.size() && root(leaves, of).equals(head.get("root")),
                    "the tree is not that of " + head.get("day"));
            check(signed(id, head, (String) tree.get("key")), "nobody signed " + head.get("day"));
        }
        long replaced = number(file.get("replaced"));
        if (isWithheld()) {
            check(leaves.size() - replaced < 5, "there are enough ballots to publish");
        } else if (sums == null) {
            Map<Object, Integer> over = new HashMap<>();
            leaves.forEach(leaf -> over.merge(leaf, 1, Integer::sum));
            for (Object ballot : list(file.get("ballots"))) {
                String leaf = "buurtstem ballot 1\n" + id + "\n" + list(ballot).get(0) + "\n"
                        + list(ballot).get(1) + "\n";
                int found = over.merge(hex(sha(new byte[] {0}, utf8(leaf))), -1, Integer::sum);
                check(found >= 0, "a ballot is not in the tree: " + list(ballot).get(0));
            }
            long left = over.values().stream().mapToLong(n -> Math.max(0, n)).sum();
            check(left <= replaced, "the tree has leaves without a ballot");
        } else {
            long ballots = number(sums.get("valid"));
            for (Object n : object(sums.get("faults")).values()) {
                ballots += number(n);
            }
            check(leaves.size() >= ballots && leaves.size() <= ballots + replaced, "more or fewer leaves than ballots");
        }
    }

    /** What somebody kept of an earlier day: the tree must have begun with it, or ballots were changed or taken away since. */
    private void earlier(String kept) {
        String[] parts = kept.strip().split(":");
        if (parts.length != 1 && parts.length != 4) {
            throw new IllegalArgumentException("an earlier head is day:size:number:signature, or its number alone");
        }
        Map<String, Object> tree = object(file.get("tree"));
        String number = parts[parts.length == 1 ? 0 : 2].toLowerCase(Locale.ROOT);
        List<String> roots = roots(list(tree.get("leaves")));
        int size = parts.length == 1 ? roots.indexOf(number) : Integer.parseInt(parts[1]);
        String name = "the earlier number " + number.substring(0, Math.min(8, number.length())) + "…";
        boolean there = size >= 0 && size < roots.size() && roots.get(size).equals(number);
        check(there, name + " is no earlier state of this tree: ballots were changed or taken away since");
        if (parts.length == 4) {
            String round = (String) object(file.get("round")).get("id");
            Map<String, Object> head = Map.of("day", parts[0], "size", parts[1], "root", number, "signature", parts[3]);
            check(signed(round, head, (String) tree.get("key")), name + " was not signed with the key in this file");
        }
        if (there) {
            begins.add(name + " is that of the first " + size + " of " + (roots.size() - 1) + " ballots in the tree");
        }
    }

    /** The number of the tree when it had no leaf, one, two, and so on. */
    private static List<String> roots(List<Object> leaves) {
        List<String> roots = new ArrayList<>(List.of(hex(sha())));
        List<byte[]> full = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            full.add(HexFormat.of().parseHex((String) leaves.get(i)));
            for (int carry = i; carry % 2 == 1; carry /= 2) {
                byte[] right = full.removeLast();
                full.add(sha(new byte[] {1}, full.removeLast(), right));
            }
            byte[] all = full.getLast();
            for (int left = full.size() - 2; left >= 0; left--) {
                all = sha(new byte[] {1}, full.get(left), all);
            }
            roots.add(hex(all));
        }
        return roots;
    }

    private static boolean signed(String round, Map<String, Object> head, String key) {
        if (key.isEmpty()) {
            return true;
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            byte[] encoded = Base64.getDecoder().decode(key);
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(utf8("buurtstem head 1\n" + round + "\n" + head.get("day") + "\n" + head.get("size") + "\n"
                    + head.get("root") + "\n"));
            return check.verify(Base64.getDecoder().decode((String) head.get("signature")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Joins full trees of equal size as leaves arrive, as in adding one to a binary number; what is left is joined from the right. */
    private static String root(List<Object> leaves, int count) {
        List<byte[]> full = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            full.add(HexFormat.of().parseHex((String) leaves.get(i)));
            for (int carry = i; carry % 2 == 1; carry /= 2) {
                byte[] right = full.removeLast();
                full.add(sha(new byte[] {1}, full.removeLast(), right));
            }
        }
        while (full.size() > 1) {
            byte[] right = full.removeLast();
            full.add(sha(new byte[] {1}, full.removeLast(), right));
        }
        return hex(full.isEmpty() ? sha() : full.getFirst());
    }

    private void lot() {
        Map<String, Object> lot = object(file.get("lot"));
        String secret = (String) lot.get("secret");
        check(
                hex(sha(utf8(secret))).equals(lot.get("commitment")),
                "the secret of the lot is another than was promised");
        String id = (String) object(file.get("round")).get("id");
        seed = hex(sha(
                utf8("buurtstem lot 1\n" + id + "\n" + object(file.get("tree")).get("root") + "\n" + secret + "\n")));
        TreeMap<String, Integer> tickets = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            tickets.put(hex(sha(utf8(seed + "\n" + ids[i] + "\n"))), i);
        }
        drawn = List.copyOf(tickets.values());
        ticket = new int[size];
        for (int i = 0; i < size; i++) {
            ticket[drawn.get(i)] = i;
        }
    }

    // ---- which papers count

    private void sort(String marks) {
        Map<Long, Integer> named = new HashMap<>();
        boolean twice = false;
        for (String mark : marks.isEmpty() ? new String[0] : marks.split(" ")) {
            String[] pair = mark.split("=");
            twice |= named.put(Long.valueOf(pair[0]), Integer.valueOf(pair[1])) != null;
        }
        String fault = fault(named, twice, marks.isEmpty());
        if (fault != null) {
            faults.merge(fault, 1L, (a, b) -> (Long) a + (Long) b);
            return;
        }
        valid++;
        if (named.isEmpty()) {
            blank++;
            return;
        }
        int[] paper = new int[size];
        for (int i = 0; i < size; i++) {
            paper[i] = named.getOrDefault(ids[i], 0);
            chosen[i] += paper[i] > 0 ? 1 : 0;
        }
        papers.add(paper);
    }

    private String fault(Map<Long, Integer> named, boolean twice, boolean empty) {
        if (empty) {
            return is("blank") ? null : "BLANK";
        }
        if (!Arrays.stream(ids).boxed().toList().containsAll(named.keySet())) {
            return "UNKNOWN_OPTION";
        }
        if (twice) {
            return "NAMED_TWICE";
        }
        if (named.size() < whole("min")) {
            return "TOO_FEW";
        }
        if (named.size() > whole("max")) {
            return "TOO_MANY";
        }
        return switch ((String) rules.get("kind")) {
            case "POINTS" -> pointsFault(named);
            case "RANKED" -> placesFault(named);
            default -> named.values().stream().allMatch(value -> value == 1) ? moneyFault(named) : "NOT_A_CHOICE";
        };
    }

    private String pointsFault(Map<Long, Integer> named) {
        long given = named.values().stream().mapToLong(Integer::longValue).sum();
        if (named.values().stream().anyMatch(points -> points < 1)) {
            return "NOT_A_NUMBER_OF_POINTS";
        }
        if (given > whole("points")) {
            return "TOO_MANY_POINTS";
        }
        return is("allPoints") && given < whole("points") ? "NOT_ALL_POINTS" : null;
    }

    private String placesFault(Map<Long, Integer> named) {
        TreeSet<Integer> places = new TreeSet<>(named.values());
        if (places.first() < 1) {
            return "NOT_A_PLACE";
        }
        if (!is("equalRanks") && places.size() < named.size()) {
            return "SHARED_PLACE";
        }
        return places.last() > places.size() ? "SKIPPED_PLACE" : null;
    }

    private String moneyFault(Map<Long, Integer> named) {
        if (!rules.get("kind").equals("BUDGET") || !is("mustFit")) {
            return null;
        }
        long cost = 0;
        Map<String, Long> perTheme = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (named.containsKey(ids[i])) {
                cost += costs[i];
                perTheme.merge(themes[i], costs[i], Long::sum);
            }
        }
        if (cost > total) {
            return "OVER_MONEY";
        }
        boolean over = perTheme.entrySet().stream()
                .anyMatch(e -> limits.containsKey(e.getKey()) && e.getValue() > number(limits.get(e.getKey())));
        return over ? "OVER_THEME" : null;
    }

    // ---- the rules

    private void count() {
        long faulty = faults.values().stream().mapToLong(Recount::number).sum();
        step("PAPERS").number("n", valid).number("blank", blank).number("faulty", faulty);
        score = chosen.clone();
        String rule = (String) rules.get("rule");
        if (rule.equals("POINTS")) {
            score = points();
        }
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            candidates.add(i);
        }
        if (rules.get("norm") != null && !norm(object(rules.get("norm")), candidates)) {
            return;
        }
        switch (rule) {
            case "PLURALITY", "APPROVAL" -> most(candidates, "WINS_VOTES");
            case "POINTS" -> most(candidates, "WINS_POINTS");
            case "INSTANT_RUNOFF" -> runoff(candidates);
            case "SCHULZE" -> schulze();
            case "KNAPSACK_BY_VOTES" -> knapsack(candidates);
            case "EQUAL_SHARES" -> shares(candidates);
            default -> throw new IllegalArgumentException("no such rule: " + rule);
        }
    }

    private long[] points() {
        long[] points = new long[size];
        papers.forEach(paper -> Arrays.setAll(points, i -> points[i] + paper[i]));
        if (sums != null) {
            list(sums.get("points"))
                    .forEach(row ->
                            points[index(list(row).get(0))] = number(list(row).get(1)));
        }
        return points;
    }

    /** What the norm asks; false when nothing can win. */
    private boolean norm(Map<String, Object> asked, List<Integer> candidates) {
        long residents = number(asked.get("residents"));
        long percent = number(asked.get("percent"));
        BigInteger hundredfold = BigInteger.valueOf(residents).multiply(BigInteger.valueOf(percent));
        BigInteger[] parts = hundredfold.divideAndRemainder(BigInteger.valueOf(100));
        long needed = parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
        boolean turnout = asked.get("of").equals("TURNOUT");
        long counted = turnout ? valid : Arrays.stream(chosen).max().orElse(0);
        norm = new TreeMap<>(Map.of("counted", counted, "needed", needed, "met", counted >= needed));
        if (turnout) {
            step(counted >= needed ? "NORM_TURNOUT_MET" : "NORM_TURNOUT_MISSED")
                    .number("n", valid)
                    .number("needed", needed)
                    .number("percent", percent)
                    .number("residents", residents);
            return counted >= needed;
        }
        for (int i = 0; i < size; i++) {
            if (chosen[i] < needed) {
                candidates.remove((Integer) i);
                step("NORM_SUPPORT_MISSED", i).number("n", chosen[i]).number("needed", needed);
            }
        }
        return true;
    }

    private List<Integer> sorted(List<Integer> some, long[] by) {
        List<Integer> sorted = new ArrayList<>(some);
        sorted.sort((a, b) -> by[a] != by[b] ? Long.compare(by[b], by[a]) : Integer.compare(ticket[a], ticket[b]));
        return sorted;
    }

    private List<Integer> everybody(long[] by) {
        return sorted(drawn, by);
    }

    private void most(List<Integer> candidates, String wins) {
        ranking.addAll(everybody(score));
        List<Integer> order = sorted(candidates, score);
        long seats = whole("seats");
        for (int at = 0; at < order.size() && winners.size() < seats && score[order.get(at)] > 0; at++) {
            long n = score[order.get(at)];
            List<Integer> equal = order.stream().filter(o -> score[o] == n).toList();
            if (equal.getFirst().equals(order.get(at)) && equal.size() > seats - winners.size()) {
                step("TIE", equal).number("n", n);
            }
            winners.add(order.get(at));
            step(wins, order.get(at)).number("n", n);
        }
        if (winners.isEmpty() && seats > 0) {
            step("NO_VOTES");
        }
    }

    private void runoff(List<Integer> candidates) {
        score = new long[size];
        List<Integer> left = new ArrayList<>(candidates);
        List<Integer> gone = new ArrayList<>();
        long filled = valid - blank;
        if (filled == 0) {
            step("NO_VOTES");
            return;
        }
        for (int round = 1; ; round++) {
            long[] votes = sums == null ? piles(left) : published(round, left);
            long active = 0;
            Step shown = step("RUNOFF_ROUND");
            for (int option : left) {
                score[option] = votes[option];
                active += votes[option];
                shown.score(ids[option], votes[option]);
            }
            shown.number("round", round).number("of", active).number("exhausted", filled - active);
            List<Integer> order = sorted(left, votes);
            int first = order.getFirst();
            int last = order.getLast();
            if (votes[first] * 2 > active) {
                step("RUNOFF_MAJORITY", first).number("n", votes[first]).number("of", active);
                winners.add(first);
                ranking.addAll(order);
                ranking.addAll(gone.reversed());
                return;
            }
            List<Integer> fewest =
                    order.stream().filter(o -> votes[o] == votes[last]).toList();
            if (fewest.size() > 1) {
                step("RUNOFF_TIE", fewest).number("n", votes[last]);
            }
            step("RUNOFF_OUT", last).number("n", votes[last]);
            left.remove((Integer) last);
            gone.add(last);
        }
    }

    private long[] piles(List<Integer> left) {
        long[] votes = new long[size];
        for (int[] paper : papers) {
            int best = -1;
            for (int option : left) {
                if (paper[option] > 0 && (best < 0 || paper[option] < paper[best])) {
                    best = option;
                }
            }
            if (best >= 0) {
                votes[best]++;
            }
        }
        return votes;
    }

    private long[] published(int round, List<Integer> left) {
        long[] votes = new long[size];
        List<Object> pile = list(list(sums.get("piles")).get(round - 1));
        pile.forEach(row -> votes[index(list(row).get(0))] = number(list(row).get(1)));
        check(pile.size() == left.size(), "the sums of run-off round " + round + " are those of other options");
        return votes;
    }

    private void schulze() {
        long[][] above = new long[size][size];
        for (int[] paper : papers) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    boolean higher = paper[a] > 0 && (paper[b] == 0 || paper[a] < paper[b]);
                    above[a][b] += higher ? 1 : 0;
                }
            }
        }
        if (sums != null) {
            list(sums.get("pairs"))
                    .forEach(row -> above[index(list(row).get(0))][
                            index(list(row).get(1))] = number(list(row).get(2)));
        }
        long[][] path = paths(above);
        long[] none = new long[size];
        score = new long[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (a != b) {
                    score[a] += path[a][b] > path[b][a] ? 1 : 0;
                    pairs.add(List.of(ids[a], ids[b], above[a][b], path[a][b]));
                }
            }
        }
        List<Integer> left = new ArrayList<>(everybody(none));
        while (!left.isEmpty()) {
            int next = left.stream()
                    .filter(a -> left.stream().allMatch(b -> path[a][b] >= path[b][a]))
                    .findFirst()
                    .orElseThrow();
            ranking.add(next);
            left.remove((Integer) next);
        }
        if (valid == blank) {
            step("NO_VOTES");
            return;
        }
        int winner = ranking.getFirst();
        winners.add(winner);
        boolean beatsAll = true;
        for (int other = 0; other < size; other++) {
            beatsAll &= other == winner || above[winner][other] > above[other][winner];
        }
        if (beatsAll) {
            step("SCHULZE_CONDORCET", winner);
        }
        for (int other = 0; other < size; other++) {
            if (other != winner) {
                step("SCHULZE_PATH", List.of(winner, other))
                        .number("n", path[winner][other])
                        .number("m", path[other][winner]);
            }
        }
        List<Integer> unbeaten = drawn.stream()
                .filter(a -> drawn.stream().allMatch(b -> path[a][b] >= path[b][a]))
                .toList();
        if (unbeaten.size() > 1) {
            step("SCHULZE_TIE", unbeaten);
        }
        step("SCHULZE_WINS", winner);
    }

    /** For each strength that occurs, from the greatest down: who reaches whom over victories at least that strong. */
    private long[][] paths(long[][] above) {
        long[][] path = new long[size][size];
        TreeSet<Long> strengths = new TreeSet<>();
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                if (above[a][b] > above[b][a]) {
                    strengths.add(above[a][b]);
                }
            }
        }
        for (long strength : strengths) {
            for (int from = 0; from < size; from++) {
                List<Integer> reached = new ArrayList<>(List.of(from));
                for (int at = 0; at < reached.size(); at++) {
                    int a = reached.get(at);
                    for (int b = 0; b < size; b++) {
                        if (above[a][b] > above[b][a] && above[a][b] >= strength && !reached.contains(b)) {
                            reached.add(b);
                            path[from][b] = strength;
                        }
                    }
                }
            }
        }
        return path;
    }

    private long themeLimit(int option) {
        Object limit = limits.get(themes[option]);
        return limit == null ? Long.MAX_VALUE : number(limit);
    }

    private long leftOf(int option, List<Integer> bought) {
        return themeLimit(option)
                - bought.stream()
                        .filter(o -> themes[o].equals(themes[option]))
                        .mapToLong(o -> costs[o])
                        .sum();
    }

    private long leftOver(List<Integer> bought) {
        return total - bought.stream().mapToLong(o -> costs[o]).sum();
    }

    private void knapsack(List<Integer> candidates) {
        List<Integer> order = sorted(candidates, chosen);
        Map<Long, Integer> tieAt = new HashMap<>();
        Map<Long, Integer> won = new HashMap<>();
        for (int option : order) {
            long n = chosen[option];
            tieAt.putIfAbsent(n, steps.size());
            long left = leftOver(winners);
            long ofTheme = leftOf(option, winners);
            if (n == 0) {
                step("BUDGET_NO_VOTES", option);
            } else if (costs[option] > left) {
                step("BUDGET_SKIPPED_TOTAL", option)
                        .number("n", n)
                        .number("cost", costs[option])
                        .number("left", left);
            } else if (costs[option] > ofTheme) {
                step("BUDGET_SKIPPED_THEME", option)
                        .number("n", n)
                        .number("cost", costs[option])
                        .number("left", ofTheme)
                        .word("theme", themes[option]);
            } else {
                winners.add(option);
                won.merge(n, 1, Integer::sum);
                step("BUDGET_WINS", option)
                        .number("n", n)
                        .number("cost", costs[option])
                        .number("left", left - costs[option]);
            }
        }
        for (long n : new TreeSet<>(
                won.keySet())) { // the fewest votes first: these stand last, so places before them stay what they are
            List<Integer> equal = order.stream().filter(o -> chosen[o] == n).toList();
            if (won.get(n) < equal.size()) {
                Step tie = step("TIE", equal).number("n", n);
                steps.removeLast();
                steps.add(tieAt.get(n), tie.form);
            }
        }
        step("MONEY_LEFT").number("left", leftOver(winners));
        ranking.addAll(everybody(chosen));
    }

    private void shares(List<Integer> candidates) {
        if (papers.isEmpty()) {
            step("NO_VOTES");
            ranking.addAll(everybody(new long[size]));
            return;
        }
        Fraction share = Fraction.of(total).divide(papers.size());
        step("SHARES_START")
                .number("n", papers.size())
                .number("cents", share.cents())
                .word("exact", share.toString());
        long raised = 0;
        if (rules.get("completion").equals("ADD_ONE")) {
            raised = raised(candidates);
            share = share.add(Fraction.of(raised));
            step("SHARES_COMPLETED")
                    .number("raised", raised)
                    .number("cents", share.cents())
                    .word("exact", share.toString());
        }
        List<Integer> bought = new Market(candidates, raised, true).bought;
        winners.addAll(bought);
        step("MONEY_LEFT").number("left", leftOver(winners));
        ranking.addAll(bought);
        everybody(chosen).stream().filter(o -> !winners.contains(o)).forEach(ranking::add);
    }

    private boolean fits(List<Integer> candidates, List<Integer> bought) {
        return candidates.stream()
                .anyMatch(o -> chosen[o] > 0
                        && !bought.contains(o)
                        && costs[o] <= leftOver(bought)
                        && costs[o] <= leftOf(o, bought));
    }

    /**
     * The share is raised euro by euro until plans together cost too much or nothing that was chosen fits any more. Euros with which a market says that
     * nothing changes are not tried.
     */
    private long raised(List<Integer> candidates) {
        long raised = 0;
        Market market = new Market(candidates, 0, false);
        while (fits(candidates, market.bought)) {
            Market next = new Market(candidates, raised + market.same, false);
            if (leftOver(next.bought) < 0) {
                return raised + market.same - 1;
            }
            raised += market.same;
            market = next;
        }
        return raised;
    }

    /**
     * What one plan would cost the people who chose it: some give all they have, and the others share the rest equally.
     *
     * @param more what one more euro of everybody's share adds to the rest
     * @param payers how many share it; none: it cannot be paid
     */
    private record Quote(int option, BigInteger rest, BigInteger more, long payers) {}

    /** Everybody buys with an equal share. All money is a whole number of the smallest coin that is needed, and coins become smaller as it is divided. */
    private final class Market {

        private final List<Integer> bought = new ArrayList<>();
        private final List<Quote> open = new ArrayList<>();
        private final boolean aloud;
        private final int[] purse = new int[papers.size()]; // of each paper, the number of its amount
        private BigInteger euro = BigInteger.valueOf(papers.size()); // in coins
        private BigInteger[] has; // amounts, the smallest first
        private BigInteger[] gets; // what one more euro of the share adds to each
        private long same = Long.MAX_VALUE / 4; // with fewer more euros than this, the same plans are bought in the same order

        private Market(List<Integer> candidates, long raised, boolean aloud) {
            this.aloud = aloud;
            this.has = new BigInteger[] {BigInteger.valueOf(total).add(euro.multiply(BigInteger.valueOf(raised)))};
            this.gets = new BigInteger[] {euro};
            for (int option : candidates) {
                if (chosen[option] > 0) {
                    open.add(new Quote(option, coins(costs[option]), BigInteger.ZERO, chosen[option]));
                } else if (aloud) {
                    step("BUDGET_NO_VOTES", option);
                }
            }
            for (Quote best = best(); best != null; best = best()) {
                buy(best);
            }
        }

        private BigInteger coins(long euros) {
            return euro.multiply(BigInteger.valueOf(euros));
        }

        /** The quote that comes first; null when nothing can be bought. What was quoted earlier has not become cheaper since, so it need not be asked again when it is too dear already. */
        private Quote best() {
            List<Quote> before = new ArrayList<>(open);
            if (!aloud) {
                before.sort(this::compare);
            }
            Quote best = null;
            for (Quote old : before) {
                if (!aloud && best != null && compare(best, old) < 0) {
                    break;
                }
                Quote now = quote(old.option);
                if (isOut(now)) {
                    open.remove(old);
                } else {
                    open.set(open.indexOf(old), now);
                    best = best == null || compare(now, best) < 0 ? now : best;
                }
            }
            return best;
        }

        private boolean isOut(Quote quote) {
            int option = quote.option;
            if (costs[option] > leftOf(option, bought)) {
                if (aloud) {
                    step("SHARES_OUT_THEME", option)
                            .number("cost", costs[option])
                            .number("left", leftOf(option, bought))
                            .word("theme", themes[option]);
                }
                return true;
            }
            if (quote.payers == 0) {
                same = Math.min(same, lasts(quote.rest, quote.more, false));
                if (aloud) {
                    said(step("SHARES_OUT", option), option, coins(costs[option]).subtract(quote.rest));
                }
                return true;
            }
            return false;
        }

        private void said(Step step, int option, BigInteger amount) {
            Fraction exact = Fraction.simple(amount, euro);
            step.number("cost", costs[option])
                    .number("cents", exact.cents())
                    .word("exact", exact.toString());
        }

        private Quote quote(int option) {
            long[] people = people(option);
            BigInteger rest = coins(costs[option]);
            BigInteger more = BigInteger.ZERO;
            long payers = chosen[option];
            for (int i = 0; payers > 0 && has[i].multiply(BigInteger.valueOf(payers)).compareTo(rest) < 0; i++) {
                rest = rest.subtract(has[i].multiply(BigInteger.valueOf(people[i])));
                more = more.subtract(gets[i].multiply(BigInteger.valueOf(people[i])));
                payers -= people[i];
            }
            return new Quote(option, rest, more, payers);
        }

        /** How many of those who chose it have each amount. */
        private long[] people(int option) {
            long[] people = new long[has.length];
            for (int p = 0; p < purse.length; p++) {
                if (papers.get(p)[option] > 0) {
                    people[purse[p]]++;
                }
            }
            return people;
        }

        /** Cost per largest payment is the effective number of votes: the higher the better; then the cheaper, then more votes, then the lot. */
        private int compare(Quote a, Quote b) {
            int perEuro = a.rest.multiply(weight(b)).compareTo(b.rest.multiply(weight(a)));
            return perEuro != 0 ? perEuro : byRank(a.option, b.option);
        }

        private BigInteger weight(Quote quote) {
            return BigInteger.valueOf(quote.payers).multiply(BigInteger.valueOf(Math.max(1, costs[quote.option])));
        }

        private int byRank(int a, int b) {
            return looksEqual(a, b) ? Integer.compare(ticket[a], ticket[b])
                    : costs[a] != costs[b] ? Long.compare(costs[a], costs[b]) : Long.compare(chosen[b], chosen[a]);
        }

        private boolean looksEqual(int a, int b) {
            return costs[a] == costs[b] && chosen[a] == chosen[b];
        }

        /** The first further euro, from 1, with which this number is less than nothing, or also when it is nothing. */
        private long lasts(BigInteger now, BigInteger more, boolean nothingIsEnough) {
            if (more.signum() >= 0) {
                return same;
            }
            BigInteger[] steps = now.divideAndRemainder(more.negate());
            BigInteger first = nothingIsEnough || steps[1].signum() > 0 ? steps[0].add(BigInteger.ONE) : steps[0];
            return first.min(BigInteger.valueOf(same)).longValueExact();
        }

        private void tie(Quote best) {
            List<Integer> equal = open.stream()
                    .filter(q -> looksEqual(q.option, best.option)
                            && q.rest.multiply(weight(best)).equals(best.rest.multiply(weight(q))))
                    .map(Quote::option)
                    .sorted((a, b) -> Integer.compare(ticket[a], ticket[b]))
                    .toList();
            if (equal.size() > 1) {
                step("TIE", equal).number("n", chosen[best.option]);
            }
        }

        private void buy(Quote best) {
            if (aloud) {
                tie(best);
            }
            open.remove(best);
            for (Quote other : open) {
                BigInteger ahead = other.rest.multiply(weight(best)).subtract(best.rest.multiply(weight(other)));
                BigInteger more = other.more.multiply(weight(best)).subtract(best.more.multiply(weight(other)));
                same = Math.min(same, lasts(ahead, more, byRank(best.option, other.option) < 0));
            }
            BigInteger payers = BigInteger.valueOf(best.payers);
            BigInteger finer = payers.divide(payers.gcd(best.rest).gcd(best.more));
            euro = euro.multiply(finer);
            Arrays.setAll(has, i -> has[i].multiply(finer));
            Arrays.setAll(gets, i -> gets[i].multiply(finer));
            open.replaceAll(q -> new Quote(q.option, q.rest.multiply(finer), q.more.multiply(finer), q.payers));
            pay(best.option, best.rest.multiply(finer), best.more.multiply(finer), payers);
            bought.add(best.option);
            if (aloud) {
                said(step("SHARES_WINS", best.option).number("n", chosen[best.option]), best.option, best.rest.multiply(finer).divide(payers));
            }
        }

        private void pay(int option, BigInteger rest, BigInteger more, BigInteger payers) {
            long[] people = people(option);
            BigInteger each = rest.divide(payers);
            BigInteger eachMore = more.divide(payers);
            List<List<BigInteger>> after = new ArrayList<>();
            for (int i = 0; i < has.length; i++) {
                BigInteger over = has[i].subtract(each);
                after.add(over.signum() < 0 ? List.of(BigInteger.ZERO, BigInteger.ZERO) : List.of(over, gets[i].subtract(eachMore)));
                if (over.signum() < 0 && people[i] > 0) {
                    same = Math.min(same, lasts(over.negate(), eachMore.subtract(gets[i]), true));
                }
            }
            hold(option, after);
        }

        /** Everybody gets the number of what they have now; amounts that nobody has any more are forgotten. */
        private void hold(int option, List<List<BigInteger>> after) {
            boolean[][] held = new boolean[2][has.length];
            for (int p = 0; p < purse.length; p++) {
                held[papers.get(p)[option] > 0 ? 1 : 0][purse[p]] = true;
            }
            TreeMap<List<BigInteger>, Integer> amounts = new TreeMap<>(
                    (a, b) -> a.get(0).equals(b.get(0)) ? a.get(1).compareTo(b.get(1)) : a.get(0).compareTo(b.get(0)));
            for (int i = 0; i < has.length; i++) {
                if (held[0][i]) {
                    amounts.put(List.of(has[i], gets[i]), 0);
                }
                if (held[1][i]) {
                    amounts.put(after.get(i), 0);
                }
            }
            int number = 0;
            for (Map.Entry<List<BigInteger>, Integer> amount : amounts.entrySet()) {
                amount.setValue(number++);
            }
            int[][] numbers = new int[2][has.length];
            Arrays.setAll(numbers[0], i -> amounts.getOrDefault(List.of(has[i], gets[i]), 0));
            Arrays.setAll(numbers[1], i -> amounts.getOrDefault(after.get(i), 0));
            Arrays.setAll(purse, p -> numbers[papers.get(p)[option] > 0 ? 1 : 0][purse[p]]);
            has = amounts.keySet().stream().map(a -> a.get(0)).toArray(BigInteger[]::new);
            gets = amounts.keySet().stream().map(a -> a.get(1)).toArray(BigInteger[]::new);
        }
    }

    // ---- the result

    private Object outcome() {
        List<Object> tallies = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tallies.add(Map.of("option", ids[i], "chosen", chosen[i], "score", score[i], "won", winners.contains(i)));
        }
        Map<String, Object> outcome = new HashMap<>();
        outcome.put("counted", Map.of("valid", valid, "blank", blank, "faults", faults));
        outcome.put("norm", norm);
        outcome.put("winners", winners.stream().map(w -> ids[w]).toList());
        outcome.put("ranking", ranking.stream().map(w -> ids[w]).toList());
        outcome.put("tallies", tallies);
        outcome.put("pairs", pairs);
        outcome.put("steps", steps);
        outcome.put(
                "lot",
                Map.of("seed", seed, "order", drawn.stream().map(w -> ids[w]).toList()));
        return outcome;
    }

    /** A step of the count as it stands in the result. */
    private record Step(Map<String, Object> form) {

        @SuppressWarnings("unchecked")
        private Step number(String name, long n) {
            ((Map<String, Object>) form.get("numbers")).put(name, n);
            return this;
        }

        @SuppressWarnings("unchecked")
        private Step word(String name, String word) {
            ((Map<String, Object>) form.get("texts")).put(name, word);
            return this;
        }

        @SuppressWarnings("unchecked")
        private void score(long option, long n) {
            List<Object> scores = (List<Object>) form.get("scores");
            scores.add(List.of(option, n));
            scores.sort((a, b) -> Long.compare((Long) list(a).get(0), (Long) list(b).get(0)));
        }
    }

    private Step step(String said, int option) {
        return step(said, List.of(option));
    }

    private Step step(String said) {
        return step(said, List.of());
    }

    private Step step(String said, List<Integer> options) {
        Map<String, Object> form = new HashMap<>();
        form.put("said", said);
        form.put("options", options.stream().map(o -> ids[o]).toList());
        form.put("numbers", new TreeMap<String, Object>());
        form.put("texts", new TreeMap<String, Object>());
        form.put("scores", new ArrayList<>());
        steps.add(form);
        return new Step(form);
    }

    // ---- small things

    private boolean is(String name) {
        return (Boolean) rules.get(name);
    }

    private long whole(String name) {
        return number(rules.get(name));
    }

    private int index(Object id) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == number(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no option " + id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static long number(Object value) {
        return (Long) value;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An exact fraction. */
    private record Fraction(BigInteger top, BigInteger bottom) {

        private static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        private static Fraction simple(BigInteger top, BigInteger bottom) {
            BigInteger divisor = top.gcd(bottom);
            return new Fraction(top.divide(divisor), bottom.divide(divisor));
        }

        private Fraction add(Fraction other) {
            return simple(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        private Fraction divide(long by) {
            return simple(top, bottom.multiply(BigInteger.valueOf(by)));
        }

        private long cents() {
            return top.multiply(BigInteger.valueOf(100)).divide(bottom).longValueExact();
        }

        @Override
        public String toString() {
            return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
        }
    }

    /** JSON with whole numbers only. */
    private static final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private Object whole() {
            Object value = value();
            if (!text.substring(at).isBlank()) {
                throw new IllegalArgumentException("something after the end");
            }
            return value;
        }

        private Object value() {
            char first = next();
            return switch (first) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                case 't' -> literal("rue", true);
                case 'f' -> literal("alse", false);
                case 'n' -> literal("ull", null);
                default -> integer();
            };
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at++);
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new TreeMap<>();
            char before = next();
            while (before != '}') {
                String name = before == ',' ? name(next()) : name(before);
                if (next() != ':') {
                    throw new IllegalArgumentException("no colon at " + at);
                }
                members.put(name, value());
                before = next();
            }
            return members;
        }

        private String name(char quote) {
            if (quote != '"') {
                throw new IllegalArgumentException("no name at " + at);
            }
            return string();
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            char before = next();
            if (before != ']') {
                at--;
            }
            while (before != ']') {
                elements.add(value());
                before = next();
            }
            return elements;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                string.append(c == '\\' ? escaped() : c);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            return switch (c) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> c;
            };
        }

        private Object literal(String rest, Object value) {
            if (!text.startsWith(rest, at)) {
                throw new IllegalArgumentException("what is this at " + at);
            }
            at += rest.length();
            return value;
        }

        private Long integer() {
            int from = at - 1;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Long.valueOf(text.substring(from, at));
        }
    }

    /** JSON in the one form of RFC 8785. */
    private static final class Writer {

        private static String of(Object value) {
            StringBuilder out = new StringBuilder();
            write(value, out);
            return out.toString();
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> members) {
                out.append('{');
                for (Map.Entry<?, ?> member : new TreeMap<>(members).entrySet()) {
                    write(member.getKey(), out.append(out.charAt(out.length() - 1) == '{' ? "" : ","));
                    write(member.getValue(), out.append(':'));
                }
                out.append('}');
            } else if (value instanceof List<?> elements) {
                out.append('[');
                for (int i = 0; i < elements.size(); i++) {
                    write(elements.get(i), out.append(i > 0 ? "," : ""));
                }
                out.append(']');
            } else if (value instanceof String string) {
                out.append('"');
                string.chars().forEach(c -> out.append(quoted((char) c)));
                out.append('"');
            } else {
                out.append(value);
            }
        }

        private static String quoted(char c) {
            int control = "\b\f\n\r\t".indexOf(c);
            if (control >= 0) {
                return "\\" + "bfnrt".charAt(control);
            }
            if (c == '"' || c == '\\') {
                return "\\" + c;
            }
            return c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
        }
    }
}
