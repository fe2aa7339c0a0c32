-- Ideas: since when people talk about one; from then on its text stays. Written by the ideas room only.
alter table idea add column discussed_at timestamptz;

-- Subjects: a question of the municipality to its people, which gathers ideas and a discussion. Written by the discussion room only.
create table subject (
    id bigint generated always as identity primary key,
    title text not null check (length(title) between 8 and 100),
    question text not null check (length(question) between 10 and 300),
    body text not null check (length(body) between 20 and 5000),
    language text not null,
    area_id integer not null references area,
    influence text check (influence in ('INFORM', 'CONSULT', 'ADVISE', 'DECIDE')),
    result_use text not null default '' check (length(result_use) <= 1000), -- what happens with the result
    theme text check (theme in
        ('GREEN', 'TRAFFIC', 'PLAY', 'MEETING', 'CLEAN', 'HOUSING', 'CARE', 'SAFETY', 'CLIMATE', 'CULTURE')),
    gathers boolean not null default false, -- also the ideas of its theme in its area, not only those chosen by hand
    stage text not null default 'DRAFT' check (stage in ('DRAFT', 'OPEN', 'CLOSED')),
    summary text not null default '' check (length(summary) <= 5000), -- what came of it
    summary_language text not null default 'nl',
    made_by uuid references resident on delete set null,
    made_at timestamptz not null,
    opened_at timestamptz,
    closed_at timestamptz,
    revision integer not null default 1,
    check (stage = 'DRAFT' or influence is not null and result_use <> '' and opened_at is not null),
    check (stage <> 'CLOSED' or summary <> '' and closed_at is not null),
    check (not gathers or theme is not null)
);
create index subject_stage on subject (stage, opened_at desc, id desc);
create index subject_area on subject (area_id);

create table subject_idea (
    subject_id bigint not null references subject,
    idea_id bigint not null references idea,
    added_by uuid references resident on delete set null,
    added_at timestamptz not null,
    primary key (subject_id, idea_id)
);
create index subject_idea_idea on subject_idea (idea_id);

-- Contributions: what people say about an idea or a subject. Written by the discussion room only.
create table contribution (
    id bigint generated always as identity primary key,
    idea_id bigint references idea,
    subject_id bigint references subject,
    parent_id bigint references contribution, -- what it replies to, one level deep
    side text not null check (side in ('FOR', 'AGAINST', 'QUESTION', 'REPLY')),
    author_id uuid references resident on delete set null,
    voice text not null check (voice in ('RESIDENT', 'PROPOSER', 'OFFICIAL', 'FACILITATOR')),
    language text not null,
    body text not null check (length(body) between 10 and 1500),
    photo text references photo,
    photo_alt text not null default '',
    state text not null check (state in ('IN_REVIEW', 'CHANGES_ASKED', 'VISIBLE', 'HIDDEN', 'WITHDRAWN')),
    state_before text, -- of a hidden one: where it returns to
    neighbourhood_id integer not null references area,
    district_id integer not null references area,
    municipality_id integer not null references area,
    written_at timestamptz not null,
    staged_at timestamptz not null,
    published_at timestamptz,
    edited_at timestamptz,
    revision integer not null default 1,
    check (num_nonnulls(idea_id, subject_id) = 1),
    check ((side = 'REPLY') = (parent_id is not null))
);
create index contribution_idea on contribution (idea_id, side, id desc) where parent_id is null;
create index contribution_subject on contribution (subject_id, side, id desc) where parent_id is null;
create index contribution_parent on contribution (parent_id, id) where parent_id is not null;
create index contribution_author on contribution (author_id, written_at desc);
create index contribution_photo on contribution (photo) where photo is not null;
create index contribution_waiting on contribution (municipality_id, staged_at) where state = 'IN_REVIEW';
create index contribution_question on contribution (municipality_id, id) where side = 'QUESTION' and state = 'VISIBLE';
create index contribution_published on contribution (published_at) where published_at is not null;

-- what somebody thinks of it, without writing; only the numbers are shown
create table contribution_reaction (
    contribution_id bigint not null references contribution,
    resident_id uuid not null references resident on delete cascade,
    reaction text not null check (reaction in ('AGREE', 'OTHERWISE')),
    reacted_at timestamptz not null,
    primary key (contribution_id, resident_id)
);
create index contribution_reaction_resident on contribution_reaction (resident_id);

-- how heated a topic is, since when and why; only grows
create table temperature (
    id bigint generated always as identity primary key,
    idea_id bigint references idea,
    subject_id bigint references subject,
    degree text not null check (degree in ('CALM', 'UNEASE', 'TENSION', 'INCIDENT')),
    reason text not null check (length(reason) between 10 and 500),
    language text not null,
    voice text not null check (voice in ('OFFICIAL', 'FACILITATOR')),
    set_by uuid references resident on delete set null,
    set_at timestamptz not null,
    check (num_nonnulls(idea_id, subject_id) = 1)
);
create index temperature_idea on temperature (idea_id, id desc);
create index temperature_subject on temperature (subject_id, id desc);

-- what a guest wrote that was refused once they were signed in: kept for a week, to be changed or sent later
create table kept_contribution (
    resident_id uuid primary key references resident on delete cascade,
    form jsonb not null,
    kept_at timestamptz not null
);

grant select, insert, update on subject, contribution to buurtstem_app;
grant select, insert, delete on subject_idea to buurtstem_app;
grant select, insert, update, delete on contribution_reaction, kept_contribution to buurtstem_app;
grant select, insert on temperature to buurtstem_app;
grant update (set_by) on temperature to buurtstem_app;
