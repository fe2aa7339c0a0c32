-- Moderation: flags, decisions with reasons, untouched originals and the audit log. Written by the moderation room only.
-- Originals, decisions and the log only grow: the application's role may not change or delete them.

create table moderation_decision (
    id bigint generated always as identity primary key,
    subject_kind text not null,
    subject_id bigint not null,
    number integer not null, -- counts the decisions about this subject, from 1
    decision text not null check (decision in ('PUBLISH', 'ASK_CHANGE', 'HIDE', 'RESTORE', 'KEEP')),
    rule text not null check (rule in ('NONE', 'ATTACK', 'THREAT', 'EXPOSES', 'SPAM', 'UNCLEAR', 'NOT_HERE', 'URGENT')),
    sentence text not null, -- plain words, told to the author
    language text not null, -- of the sentence
    neighbourhood_id integer not null references area, -- where the subject lies
    decided_by uuid references resident on delete set null,
    decided_at timestamptz not null,
    unique (subject_kind, subject_id, number) -- of two officials who decide at once, one is told about the other
);

create table flag (
    id bigint generated always as identity primary key,
    subject_kind text not null, -- such as 'idea'
    subject_id bigint not null,
    flagged_by uuid references resident on delete set null,
    flagger_hash text not null, -- resident or network, hashed; one flag each
    language text not null,
    reason text not null check (reason in ('ATTACK', 'THREAT', 'EXPOSES', 'SPAM', 'OTHER')),
    remark text not null default '',
    flagged_at timestamptz not null,
    settled_at timestamptz,
    settled_by bigint references moderation_decision, -- the decision that settled it
    unique (subject_kind, subject_id, flagger_hash)
);
create index flag_open on flag (subject_kind, subject_id) where settled_at is null;
create index flag_settled on flag (settled_by);

create table original (
    subject_kind text not null,
    subject_id bigint not null,
    revision integer not null,
    content jsonb not null,
    written_at timestamptz not null,
    primary key (subject_kind, subject_id, revision)
);

create table audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid, -- null: the program itself
    act text not null, -- such as 'idea.hide'
    subject_kind text not null,
    subject_id text not null,
    detail jsonb not null
);
create index audit_log_subject on audit_log (subject_kind, subject_id);

grant select, insert, update on flag to buurtstem_app;
grant select, insert on moderation_decision, original, audit_log to buurtstem_app;
