-- Ideas: one proposal with a place and a stage, and everything that happened to it. Written by the ideas room only.

create table idea (
    id bigint generated always as identity primary key,
    author_id uuid references resident on delete set null,
    language text not null, -- in which it is written
    title text not null check (length(title) between 8 and 80),
    goal text not null check (length(goal) between 10 and 300),
    body text not null check (length(body) between 20 and 3000),
    theme text not null check (theme in
        ('GREEN', 'TRAFFIC', 'PLAY', 'MEETING', 'CLEAN', 'HOUSING', 'CARE', 'SAFETY', 'CLIMATE', 'CULTURE')),
    channel text not null default 'ONLINE' check (channel in ('ONLINE', 'PAPER', 'DESK', 'WALK')),
    stage text not null check (stage in
        ('DRAFT', 'IN_REVIEW', 'CHANGES_ASKED', 'COLLECTING', 'SUPPORTED', 'ON_AGENDA', 'DISCUSSED', 'ADOPTED',
         'PARTLY_ADOPTED', 'DECLINED', 'IN_PROGRESS', 'DONE', 'EXPIRED', 'WITHDRAWN', 'MERGED', 'HIDDEN')),
    stage_before text, -- of a hidden idea: where it returns to
    lon double precision not null,
    lat double precision not null,
    tile bigint not null, -- Morton code of the place
    place_name text not null default '',
    neighbourhood_id integer not null references area,
    district_id integer not null references area,
    municipality_id integer not null references area,
    photo text references photo,
    photo_alt text not null default '',
    likes_needed integer, -- the threshold, copied when it is published
    window_ends_at timestamptz, -- likewise
    expired_because text check (expired_because in ('THRESHOLD_NOT_MET', 'NOT_SELECTED')),
    shuffle double precision not null, -- fixed random place in the fair order, 0..1
    created_at timestamptz not null,
    published_at timestamptz,
    staged_at timestamptz not null,
    revision integer not null default 1,
    -- in the list and on the map; as Stage.isListed says
    listed boolean not null generated always as (published_at is not null and stage in
        ('COLLECTING', 'SUPPORTED', 'ON_AGENDA', 'DISCUSSED', 'ADOPTED', 'PARTLY_ADOPTED', 'DECLINED', 'IN_PROGRESS', 'DONE')) stored,
    search tsvector generated always as (
        setweight(to_tsvector('public.buurtstem_dutch', title), 'A')
        || setweight(to_tsvector('public.buurtstem_dutch', goal), 'B')
        || setweight(to_tsvector('public.buurtstem_dutch', body || ' ' || place_name), 'C')) stored
);
create index idea_tile on idea (tile) where listed;
create index idea_new on idea (published_at desc, id desc) where listed;
create index idea_shuffle on idea (shuffle, id) where listed;
create index idea_district on idea (district_id, shuffle, id) where listed;
create index idea_neighbourhood on idea (neighbourhood_id, shuffle, id) where listed;
create index idea_stage on idea (stage, staged_at desc, id desc) where published_at is not null;
create index idea_title on idea using gin (title gin_trgm_ops); -- forgives typing errors
create index idea_search on idea using gin (search);
create index idea_author on idea (author_id, created_at desc);
create index idea_photo on idea (photo) where photo is not null;
create index idea_window on idea (window_ends_at) where stage in ('COLLECTING', 'SUPPORTED');
create index idea_waiting on idea (municipality_id, created_at) where stage in ('IN_REVIEW', 'CHANGES_ASKED');

-- the timeline: what happened to an idea, when, by whom and why
create table idea_event (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    at timestamptz not null,
    kind text not null, -- the move, such as PUBLISHED or DECIDED; see Move
    stage text not null, -- the stage it led to
    actor uuid references resident on delete set null,
    actor_role text not null check (actor_role in ('RESIDENT', 'OFFICIAL', 'CLERK', 'FACILITATOR', 'ADMINISTRATOR', 'PROGRAM')),
    reason text not null default '', -- in plain words, as written
    language text not null default 'nl', -- of the reason
    detail jsonb not null default '{}' -- named values for the sentence of this kind
);
create index idea_event_idea on idea_event (idea_id, at, id);

create table idea_addendum (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    body text not null check (length(body) between 2 and 1000),
    language text not null,
    written_at timestamptz not null
);
create index idea_addendum_idea on idea_addendum (idea_id, written_at);

grant select, insert, update on idea to buurtstem_app;
grant select, insert on idea_event, idea_addendum to buurtstem_app;
grant update (actor) on idea_event to buurtstem_app;
