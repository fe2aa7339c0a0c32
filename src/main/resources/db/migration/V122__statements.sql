-- Statements: a chat session about a subject, open for days, in which people agree with statements, disagree or pass. Written
-- by the statements room only.
create table statement_session (
    id bigint generated always as identity primary key,
    subject_id bigint not null references subject,
    neighbourhood_id integer not null references area, -- where the subject lies
    district_id integer not null references area,
    municipality_id integer not null references area,
    question text not null check (length(question) between 10 and 300),
    language text not null,
    own_statements boolean not null, -- whether people may add theirs
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    made_by uuid references resident on delete set null,
    made_at timestamptz not null,
    sealed bytea, -- its own secret, sealed with the installation's pepper; destroyed some time after its end
    revision integer not null default 1,
    check (closes_at > opens_at)
);
create index statement_session_subject on statement_session (subject_id, id desc);
create index statement_session_sealed on statement_session (closes_at) where sealed is not null;

-- each time it was ended early or lengthened, with the reason everybody reads; only grows
create table statement_session_end (
    id bigint generated always as identity primary key,
    session_id bigint not null references statement_session,
    closed_at_before timestamptz not null,
    closes_at timestamptz not null,
    reason text not null check (length(reason) between 10 and 500),
    language text not null, -- of the reason
    changed_by uuid references resident on delete set null,
    changed_at timestamptz not null
);
create index statement_session_end_session on statement_session_end (session_id, id);

create table statement (
    id bigint generated always as identity primary key,
    session_id bigint not null references statement_session,
    text text not null check (length(text) between 20 and 280),
    language text not null,
    seed boolean not null, -- by the municipality, to begin with
    author_id uuid references resident on delete set null, -- null of those to begin with
    state text not null check (state in ('IN_REVIEW', 'CHANGES_ASKED', 'VISIBLE', 'HIDDEN')),
    state_before text, -- of a hidden one: where it returns to
    written_at timestamptz not null,
    staged_at timestamptz not null,
    published_at timestamptz,
    revision integer not null default 1,
    check (not seed or author_id is null)
);
create unique index statement_once on statement (session_id, lower(text)); -- nobody is asked the same twice
create index statement_author on statement (author_id, session_id);
create index statement_waiting on statement (session_id) where state = 'IN_REVIEW';

-- what somebody thinks of it: one for each person, whatever they sent and how often; only numbers are shown
create table statement_position (
    statement_id bigint not null references statement,
    person_key bytea not null, -- HMAC of the normalised e-mail address under the session's own secret
    resident_id uuid references resident on delete set null,
    position text not null check (position in ('AGREE', 'DISAGREE', 'PASS')),
    taken_at timestamptz not null,
    primary key (statement_id, person_key)
);
create index statement_position_resident on statement_position (resident_id) where resident_id is not null;

grant select, insert, update, delete on statement_session, statement to buurtstem_app; -- deleted only before it opens
grant select, insert, update on statement_position to buurtstem_app;
grant select, insert on statement_session_end to buurtstem_app;
grant update (changed_by) on statement_session_end to buurtstem_app;
