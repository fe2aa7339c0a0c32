package nl.buurtstem.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtstem.areas.Areas;
import nl.buurtstem.follows.Happening;
import nl.buurtstem.follows.Matter;
import nl.buurtstem.follows.Reach;
import nl.buurtstem.i18n.Sentences;
import nl.buurtstem.i18n.Words;
import nl.buurtstem.ideas.IdeaId;
import nl.buurtstem.kernel.Refused;
import nl.buurtstem.outbox.Letter;
import nl.buurtstem.residents.Resident;
import nl.buurtstem.votes.RoundOption;
import nl.buurtstem.votes.Rounds;
import nl.buurtstem.votes.VotingRound;
import nl.buurtstem.web.Page;
import nl.buurtstem.web.Viewer;
import reactor.core.publisher.Mono;

/** Voting began, or the votes were counted: who follows the area, or an idea that people vote on, is told. */
class VoteNews implements News {

    /** So long a result is news for a mail that gathers. */
    private static final Period NEWS = Period.ofDays(30);

    private final String kind;
    private final Rounds rounds;
    private final Areas areas;
    private final FollowBag bag;
    private final Words words;
    private final Addresses addresses;
    private final Clock clock;

    VoteNews(String kind, Rounds rounds, Areas areas, FollowBag bag, Words words, Addresses addresses, Clock clock) {
        this.kind = kind;
        this.rounds = rounds;
        this.areas = areas;
        this.bag = bag;
        this.words = words;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind;
    }

    private boolean opened() {
        return kind.equals(Rounds.OPENED);
    }

    private String what() {
        return opened() ? "VOTE_OPENED" : "VOTE_COUNTED";
    }

    @Override
    public Mono<Void> deliver(Letter letter) {
        return round(letter)
                .flatMap(round -> rounds.optionsOf(round.id())
                        .flatMap(options -> bag.fill(letter, happening(letter, round, options), Set.of())));
    }

    /** As long as it is news: it may have been taken back, or got other days, before it opened. */
    private Mono<VotingRound> round(Letter letter) {
        return rounds.require(Long.parseLong(letter.value("round")), Viewer.GUEST)
                .filter(round -> opened() ? isOpen(round, letter) : round.isCounted())
                .onErrorResume(Refused.class, gone -> Mono.empty());
    }

    private boolean isOpen(VotingRound round, Letter letter) {
        return letter.value("revision").equals(String.valueOf(round.revision()))
                && round.isFixed()
                && closes(round).isAfter(clock.instant());
    }

    private static Instant closes(VotingRound round) {
        return Objects.requireNonNull(round.is().when().closesAt());
    }

    private Happening happening(Letter letter, VotingRound round, List<RoundOption> options) {
        Instant until = opened() ? closes(round) : letter.writtenAt().plus(NEWS);
        Matter matter = new Matter(round.is().question(), round.is().language(), round.path(), until);
        List<IdeaId> ideas = options.stream()
                .flatMap(option -> Stream.ofNullable(option.is().idea()))
                .toList();
        Reach reach = new Reach(
                ideas, List.of(), Around.of(areas, round.where(), round.is().area()), null, null);
        return Happening.of(letter.key(), matter, reach, what(), at(letter, round));
    }

    /** A letter about opening is written when the dates are fixed: whoever begins to follow until it opens hears of it too. */
    private Instant at(Letter letter, VotingRound round) {
        return opened() ? Objects.requireNonNull(round.is().when().opensAt()) : letter.writtenAt();
    }

    @Override
    public Mono<Message> message(Letter letter, Resident to, Relation as) {
        return round(letter).map(round -> message(round, to, as));
    }

    private Message message(VotingRound round, Resident to, Relation as) {
        Sentences sentences = words.in(to.language());
        String key = "notifications." + what().toLowerCase(Locale.ROOT);
        String until = Dates.day(closes(round).atZone(Page.ZONE).toLocalDate().toString(), sentences);
        String question = round.is().question();
        return new Message.Draft(sentences)
                .say(key + ".text", "question", Titles.isolated(question), "until", until)
                .link("notifications.mail.to_vote", addresses.of(round.path()))
                .done(
                        sentences.of(key + ".subject", "question", question),
                        sentences.of("notifications.mail.hello_name", "name", Titles.isolated(to.name())),
                        as.why());
    }
}
