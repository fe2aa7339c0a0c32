-- "Is this picture right?": what people who did not walk think of the shared values of a walk. Written by the walkshop room (picture) only.
create table picture_check (
    walkshop_id bigint primary key references walkshop,
    step bigint not null, -- the board as it was after this step is what people are asked about
    minimum integer not null check (minimum between 5 and 500), -- so many must answer before a value is called shared; never changed
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    sealed bytea, -- its own secret, sealed with the installation's pepper; destroyed some time after its end
    revision integer not null default 1,
    check (closes_at > opens_at)
);
create index picture_check_sealed on picture_check (closes_at) where sealed is not null;

-- who answered: once for each person, and once for each paper
create table picture_voice (
    walkshop_id bigint not null references picture_check,
    person_key bytea not null, -- HMAC of the normalised e-mail address, or of the paper's number, under the check's own secret
    resident_id uuid references resident on delete set null,
    walked boolean not null, -- as they say themselves; then they do not count
    channel text not null check (channel in ('ONLINE', 'PAPER')),
    said_at timestamptz not null,
    primary key (walkshop_id, person_key)
);
create index picture_voice_resident on picture_voice (resident_id) where resident_id is not null;

create table picture_answer (
    walkshop_id bigint not null,
    value_id bigint not null,
    person_key bytea not null,
    answer text not null check (answer in ('RIGHT', 'PARTLY', 'WRONG')),
    primary key (walkshop_id, value_id, person_key),
    foreign key (walkshop_id, person_key) references picture_voice
);

-- a sentence with an answer; one for each person and value
create table picture_sentence (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null,
    value_id bigint not null,
    person_key bytea not null,
    author_id uuid references resident on delete set null,
    text text not null check (length(text) between 1 and 400),
    language text not null,
    state text not null check (state in ('VISIBLE', 'IN_REVIEW', 'HIDDEN', 'WITHDRAWN')),
    state_before text, -- of a hidden one: where it returns to
    written_at timestamptz not null,
    staged_at timestamptz not null,
    revision integer not null default 1,
    unique (walkshop_id, value_id, person_key),
    foreign key (walkshop_id, person_key) references picture_voice
);
create index picture_sentence_author on picture_sentence (author_id) where author_id is not null;
create index picture_sentence_waiting on picture_sentence (walkshop_id) where state = 'IN_REVIEW';

grant select, insert, update on picture_check, picture_voice, picture_sentence to buurtstem_app;
grant select, insert, delete on picture_answer to buurtstem_app;
