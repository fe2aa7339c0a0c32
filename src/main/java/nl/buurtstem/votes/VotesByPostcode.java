package nl.buurtstem.votes;

import nl.buurtstem.areas.Areas;
import nl.buurtstem.areas.postcodes.PostcodesInUse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** From the moment a vote that asks for postcodes is fixed, until its voting is over, the table stays as it is. */
@Component
class VotesByPostcode implements PostcodesInUse {

    private final RoundRepository rows;
    private final ObjectProvider<Areas> areas;

    VotesByPostcode(RoundRepository rows, ObjectProvider<Areas> areas) {
        this.rows = rows;
        this.areas = areas;
    }

    @Override
    public Mono<Boolean> inUse(int municipality) {
        return rows.ahead()
                .filter(round -> round.isFixed())
                .filter(round -> round.is().voters().entrance().asksPostcode())
                .any(round -> areas.getObject().municipalityOf(round.is().area()) == municipality);
    }
}
