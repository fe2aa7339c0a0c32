-- Likes: bursts are recognised by networks and by an idea's own rhythm as well, what stood out is kept with them, and what was taken away can
-- be put back after an appeal. Written by the likes room only.

-- keyed hash of the network a like came from, under that day's pepper; for abuse only, gone after fourteen days
alter table idea_like add column network bytea;
create index idea_like_when on idea_like using brin (liked_at);

alter table like_burst
    add column restored integer, -- how many likes were put back
    add column restored_at timestamptz;
alter table like_burst_like alter column account_made_at drop not null;

-- why somebody looks at it: one row for each thing that stands out
create table like_burst_sign (
    burst_id bigint not null references like_burst,
    sign text not null check (sign in ('FRESH', 'NETWORK', 'RHYTHM')),
    likes integer not null, -- the most seen together
    usual integer not null default 0, -- for the rhythm: likes in the busiest hour before
    primary key (burst_id, sign)
);

-- likes that were taken away, as they were, for as long as somebody may disagree; gone with who gave them
create table like_burst_removed (
    burst_id bigint not null references like_burst,
    idea_id bigint not null references idea,
    person_key bytea not null,
    resident_id uuid references resident on delete cascade,
    channel text not null,
    level smallint not null,
    language text not null,
    liked_at timestamptz not null,
    primary key (burst_id, person_key)
);
create index like_burst_removed_resident on like_burst_removed (resident_id);

grant select, insert, update on like_burst_sign to buurtstem_app;
grant select, insert, delete on like_burst_removed to buurtstem_app;
grant update (restored, restored_at) on like_burst to buurtstem_app;
