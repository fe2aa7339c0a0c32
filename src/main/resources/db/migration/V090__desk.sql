-- Desk: what people of the municipality do with what waits for them. Internal: nothing here is public. Written by the desk
-- room only.

-- what somebody decided; carried out when it is due, and until then it can be undone
create table desk_act (
    id bigint generated always as identity primary key,
    batch uuid not null, -- what was decided in one go, and is undone in one go
    source text not null,
    kind text not null,
    subject_id bigint not null,
    title text not null,
    language text not null,
    deed text not null,
    word text not null, -- message key of the deed
    version text not null, -- what they had seen
    fields jsonb not null, -- what they filled in
    decided_by uuid not null references resident on delete cascade,
    decided_at timestamptz not null,
    due_at timestamptz not null,
    state text not null check (state in ('WAITING', 'DONE', 'UNDONE', 'REFUSED', 'SEEN')),
    refusal text, -- message key of why it was refused after all
    refusal_values jsonb
);
create unique index desk_act_waiting on desk_act (source, kind, subject_id) where state = 'WAITING'; -- of two at once, one
create index desk_act_due on desk_act (due_at) where state = 'WAITING';
create index desk_act_by on desk_act (decided_by, decided_at desc);
create index desk_act_batch on desk_act (batch);

-- who has it on their desk
create table desk_holder (
    source text not null,
    kind text not null,
    subject_id bigint not null,
    holder uuid not null references resident on delete cascade,
    since timestamptz not null,
    primary key (source, kind, subject_id)
);

-- what colleagues wrote to each other when one handed it over
create table desk_note (
    id bigint generated always as identity primary key,
    batch uuid not null,
    source text not null,
    kind text not null,
    subject_id bigint not null,
    written_by uuid references resident on delete set null,
    written_to uuid references resident on delete set null,
    note text not null check (length(note) <= 1000),
    written_at timestamptz not null
);
create index desk_note_subject on desk_note (source, kind, subject_id, written_at);
create index desk_note_batch on desk_note (batch);

-- put aside by one person until a day
create table desk_aside (
    resident_id uuid not null references resident on delete cascade,
    source text not null,
    kind text not null,
    subject_id bigint not null,
    until timestamptz not null,
    primary key (resident_id, source, kind, subject_id)
);

create table desk_view (
    id bigint generated always as identity primary key,
    resident_id uuid not null references resident on delete cascade,
    name text not null check (length(name) between 1 and 40),
    query text not null, -- filters and order, as in an address
    preferred boolean not null default false, -- what the desk opens with
    unique (resident_id, name)
);
create unique index desk_view_preferred on desk_view (resident_id) where preferred;

create table desk_setting (
    resident_id uuid primary key references resident on delete cascade,
    shortcuts boolean not null
);

-- who looks at what right now; worth nothing after a crash
create unlogged table desk_presence (
    source text not null,
    kind text not null,
    subject_id bigint not null,
    resident_id uuid not null,
    seen_at timestamptz not null,
    primary key (source, kind, subject_id, resident_id)
);

grant select, insert, update, delete on desk_act, desk_holder, desk_aside, desk_view, desk_setting, desk_presence to buurtstem_app;
grant select, insert on desk_note to buurtstem_app;
grant update (written_by, written_to) on desk_note to buurtstem_app;
