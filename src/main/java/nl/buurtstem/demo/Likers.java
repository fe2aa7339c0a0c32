package nl.buurtstem.demo;

import nl.buurtstem.demo.Story.Tale;
import nl.buurtstem.ideas.Channel;
import nl.buurtstem.residents.Person;
import org.jspecify.annotations.Nullable;

/** Who likes what: always the same people the same ideas, so that every demo is alike. */
final class Likers {

    private static final int CAST_MOST = 9;
    private static final int CAST_LEAST = 3;

    private Likers() {}

    /** The person of the cast who gives this like; null when a neighbour does. Nobody likes their own idea. */
    static @Nullable Person inCast(Tale tale, int number, Cast.Present cast) {
        int seed = Math.floorMod(tale.key().hashCode(), 997);
        int wanted = CAST_LEAST + seed % (CAST_MOST - CAST_LEAST + 1);
        int every = Math.max(1, tale.likes() / wanted);
        if (number % every != 0) {
            return null;
        }
        int turn = number / every - 1;
        int count = cast.residents().size();
        if (turn >= count) {
            return null;
        }
        Person person = cast.residents().get((seed + turn * 5) % count);
        return person.equals(cast.who(tale.author())) ? null : person;
    }

    static Channel channel(Tale tale, int number) {
        return switch (Math.floorMod(tale.key().hashCode() + number * 7, 20)) {
            case 0, 1 -> Channel.PAPER;
            case 2 -> Channel.DESK;
            case 3 -> Channel.WALK;
            default -> Channel.ONLINE;
        };
    }
}
