-- Moderation: a second person looks at a decision again, once. Written by the moderation room only; appeals and what came of
-- them only grow.

alter table moderation_decision
    add column rules_version integer not null default 1 check (rules_version > 0), -- of the house rules it rests on
    add column on_appeal boolean not null default false; -- whether it puts an earlier one right

create table appeal (
    id bigint generated always as identity primary key,
    decision_id bigint not null references moderation_decision, -- which one they disagree with
    side text not null check (side in ('AUTHOR', 'FLAGGER')),
    appealed_by uuid references resident on delete set null,
    words text not null,
    language text not null, -- of the words
    appealed_at timestamptz not null,
    unique (decision_id, appealed_by)
);
create index appeal_by on appeal (appealed_by, id);

create table appeal_ruling (
    decision_id bigint primary key references moderation_decision, -- looked at again once, whoever asked
    verdict text not null check (verdict in ('UPHELD', 'OVERTURNED')),
    rule text not null check (rule in ('NONE', 'ATTACK', 'THREAT', 'EXPOSES', 'SPAM', 'UNCLEAR', 'NOT_HERE')),
    sentence text not null, -- plain words, told to who appealed
    language text not null, -- of the sentence
    ruled_by uuid references resident on delete set null,
    ruled_at timestamptz not null,
    undone_by bigint references moderation_decision -- the decision that put it right; null when there was nothing to put right
);
create index appeal_ruling_undone on appeal_ruling (undone_by);

grant select, insert on appeal, appeal_ruling to buurtstem_app;

comment on column appeal.words is 'internal';
comment on column appeal_ruling.sentence is 'internal';
