-- Likes: at most one per person per idea, and how many there are. Written by the likes room only.

-- each idea's own secret, sealed with the installation's pepper: destroying it makes the person keys meaningless
create table idea_pepper (
    idea_id bigint primary key references idea,
    sealed bytea not null
);

create table idea_like (
    idea_id bigint not null references idea,
    person_key bytea not null, -- HMAC of the normalised e-mail address under the idea's own secret
    resident_id uuid references resident on delete set null,
    channel text not null check (channel in ('ONLINE', 'PAPER', 'DESK', 'WALK')),
    level smallint not null check (level between 0 and 3), -- of assurance
    language text not null,
    liked_at timestamptz not null,
    primary key (idea_id, person_key)
);
create index idea_like_resident on idea_like (resident_id, idea_id);

create table like_tally (
    idea_id bigint primary key references idea,
    likes integer not null check (likes >= 0),
    supported_at timestamptz, -- when the threshold was reached; stays when a like is withdrawn
    milestone smallint not null default 0 -- 0, 33, 66 or 100: the last one told
) with (fillfactor = 50);

grant select, insert, update, delete on idea_pepper, idea_like, like_tally to buurtstem_app;
