-- Walkshops: a guided walk through a neighbourhood, and everything prepared for it. Written by the walkshop room only.
-- What came in on the way stands in tables of its own, which only grow.
create table walkshop (
    id bigint generated always as identity primary key,
    area_id integer not null references area,
    title text not null check (length(title) between 5 and 100),
    question text not null check (length(question) between 10 and 300), -- what one wants to know of the neighbourhood
    language text not null,
    walk_day date,
    starts_at time, -- by the clock there
    meeting_place text not null default '' check (length(meeting_place) <= 200),
    stage text not null default 'PREPARING' check (stage in ('PREPARING', 'READY', 'WALKING', 'BACK', 'CLOSED')),
    subject_id bigint references subject, -- the question of the municipality it belongs to, if any
    consent jsonb not null default '{}', -- what is said before an interview: {"nl": "…", "ar": "…"}
    revision integer not null default 0,
    made_by uuid references resident on delete set null,
    created_at timestamptz not null,
    ready_at timestamptz, -- when it became public
    walked_at timestamptz, -- when the walk began
    back_at timestamptz,
    closed_at timestamptz,
    check (stage = 'PREPARING' or walk_day is not null),
    check (stage = 'PREPARING' or ready_at is not null)
);
create index walkshop_area on walkshop (area_id, id);
create index walkshop_public on walkshop (walk_day desc, id desc) where stage <> 'PREPARING';

-- the ten steps, or as many as this walkshop has: copied from the template and then its own
create table walkshop_step (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    number integer not null check (number >= 1),
    title text not null check (length(title) between 3 and 100),
    text text not null default '' check (length(text) <= 1000),
    done_at timestamptz,
    unique (walkshop_id, number) deferrable
);

create table walkshop_pair (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    name text not null check (length(name) between 1 and 60)
);
create index walkshop_pair_walkshop on walkshop_pair (walkshop_id, id);

-- through whose eyes somebody looks. A lens of the default set has a key, by which its words exist in every language.
create table walkshop_lens (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    key text,
    name text not null check (length(name) between 2 and 80),
    hint text not null default '' check (length(hint) <= 300)
);
create index walkshop_lens_walkshop on walkshop_lens (walkshop_id, id);

-- who walks along. Names are for the facilitator and the pair's own tablet.
create table walkshop_person (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    pair_id bigint references walkshop_pair on delete set null,
    lens_id bigint references walkshop_lens on delete set null,
    name text not null check (length(name) between 1 and 80),
    kind text not null check (kind in ('RESIDENT', 'MUNICIPALITY', 'ORGANISATION', 'ENTREPRENEUR')),
    domain text check (domain in ('PHYSICAL', 'SOCIAL')),
    work text not null default '' check (length(work) <= 100)
);
create index walkshop_person_walkshop on walkshop_person (walkshop_id, id);
create index walkshop_person_pair on walkshop_person (pair_id) where pair_id is not null;
create index walkshop_person_lens on walkshop_person (lens_id) where lens_id is not null;

-- what an observation can be about. The default set has its words in the catalogue; own ones carry a name per language.
create table walkshop_theme (
    walkshop_id bigint not null references walkshop on delete cascade,
    key text not null check (key ~ '^[a-z0-9_]{2,30}$'),
    number integer not null,
    names jsonb, -- null: a theme of the default set
    primary key (walkshop_id, key)
);

-- stops on the route, in the order of their numbers
create table walkshop_node (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    number integer not null check (number >= 1),
    title text not null check (length(title) between 1 and 80),
    hint text not null default '' check (length(hint) <= 300),
    lon double precision not null check (lon between -180 and 180),
    lat double precision not null check (lat between -90 and 90),
    unique (walkshop_id, number) deferrable
);

-- the way that was drawn: [[lonE6, latE6], …]. Without one the route goes straight from stop to stop.
create table walkshop_route (
    walkshop_id bigint primary key references walkshop on delete cascade,
    points jsonb not null
);

create table walkshop_card (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    number integer not null check (number >= 1),
    kind text not null check (kind in ('OPEN', 'CLOSED')),
    question jsonb not null, -- per language: {"nl": "…", "ar": "…"}
    unique (walkshop_id, number) deferrable
);

-- plans that exist already for this neighbourhood
create table walkshop_plan (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop on delete cascade,
    title text not null check (length(title) between 3 and 120),
    text text not null default '' check (length(text) <= 600),
    address text not null default '' check (length(address) <= 300)
);
create index walkshop_plan_walkshop on walkshop_plan (walkshop_id, id);

-- ideas of residents to look at on the way
create table walkshop_idea (
    walkshop_id bigint not null references walkshop on delete cascade,
    idea_id bigint not null references idea,
    primary key (walkshop_id, idea_id)
);
create index walkshop_idea_idea on walkshop_idea (idea_id);

grant select, insert, update, delete on walkshop_step, walkshop_pair, walkshop_lens, walkshop_person, walkshop_theme, walkshop_node,
    walkshop_route, walkshop_card, walkshop_plan, walkshop_idea to buurtstem_app;
grant select, insert, update on walkshop to buurtstem_app;

-- no page for the public shows who walks
comment on column walkshop_person.name is 'internal';
comment on column walkshop_person.work is 'internal';
comment on column walkshop_pair.name is 'internal';
