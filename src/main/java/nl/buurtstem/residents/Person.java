package nl.buurtstem.residents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurtstem.areas.AreaPath;
import nl.buurtstem.web.Viewer;

/**
 * Somebody who is signed in.
 *
 * @param name pseudonym, shown in public
 * @param language tag of the language their mail is written in
 * @param posts their roles, read anew with every request
 */
public record Person(ResidentId id, String name, String email, String language, List<Post> posts) implements Viewer {

    public Person {
        posts = List.copyOf(posts);
    }

    @Override
    public boolean signedIn() {
        return true;
    }

    /** Whether they have this role where the point or idea lies. */
    public boolean is(Role role, AreaPath where) {
        return posts.stream().anyMatch(post -> post.role() == role && where.liesIn(post.area()));
    }

    /** Whether they have this role anywhere. */
    public boolean isSomewhere(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    /** Whether they have any role anywhere. */
    public boolean isStaff() {
        return !posts.isEmpty();
    }

    /** The areas in which they have this role themselves; everything below those counts too. */
    public Set<Integer> areasAs(Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .map(Post::area)
                .collect(Collectors.toSet());
    }

    /** The address stays out of every log. */
    @Override
    public String toString() {
        return "Person " + id.value();
    }
}
