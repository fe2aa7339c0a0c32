-- Likes: many of fresh accounts within a short time are looked at by a person, who decides whether they count. Written by the
-- likes room only. Until then they count; what is taken away is published as a number with a reason.

create table like_burst (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    found_at timestamptz not null,
    verdict text check (verdict in ('COUNT', 'REMOVE')), -- null: nobody decided yet
    reason text, -- plain words, public
    language text, -- of the reason
    likes integer, -- how many there were when it was decided
    decided_by uuid references resident on delete set null,
    decided_at timestamptz,
    check ((verdict is null) = (decided_at is null))
);
create unique index like_burst_open on like_burst (idea_id) where verdict is null;
create index like_burst_idea on like_burst (idea_id);

-- which likes; one that is taken back leaves
create table like_burst_like (
    burst_id bigint not null references like_burst,
    idea_id bigint not null,
    person_key bytea not null,
    account_made_at timestamptz not null,
    primary key (idea_id, person_key, burst_id),
    foreign key (idea_id, person_key) references idea_like on delete cascade
);
create index like_burst_like_burst on like_burst_like (burst_id);

grant select, insert on like_burst, like_burst_like to buurtstem_app;
grant update (verdict, reason, language, likes, decided_by, decided_at) on like_burst to buurtstem_app;
