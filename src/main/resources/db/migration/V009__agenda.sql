-- Agenda: selection dates, meetings, what is on them, advice and decision. Written by the agenda room only.

create table meeting (
    id bigint generated always as identity primary key,
    district_id integer not null references area,
    starts_at timestamptz not null,
    place text not null default '',
    unique (district_id, starts_at)
);

-- one frozen list per district and date; never changed afterwards
create table selection (
    id bigint generated always as identity primary key,
    district_id integer not null references area,
    due_at timestamptz not null,
    frozen_at timestamptz not null,
    mode text not null,
    top integer not null,
    capacity integer not null,
    taken integer not null, -- places of the meeting that earlier selections had already taken
    unique (district_id, due_at)
);

-- the inputs and the outcome per idea, so that anyone can recompute the list
create table selection_row (
    selection_id bigint not null references selection,
    idea_id bigint not null references idea,
    likes integer not null,
    likes_needed integer not null,
    supported_at timestamptz,
    reached_at timestamptz, -- when it got its present count: the tie-breaker
    rank integer not null,
    selected boolean not null,
    reason text not null, -- a word; see Selection.Reason
    primary key (selection_id, idea_id)
);

create table agenda_item (
    id bigint generated always as identity primary key,
    meeting_id bigint not null references meeting,
    idea_id bigint not null unique references idea,
    position integer not null,
    selection_id bigint references selection, -- null: nominated
    nominated_by text check (nominated_by in ('CLERK', 'FACILITATOR')),
    nomination_reason text not null default '',
    nomination_language text not null default 'nl',
    minutes integer not null default 45 check (minutes between 1 and 600),
    advice text check (advice in ('POSITIVE', 'MIXED', 'NEGATIVE')),
    advice_text text not null default '',
    advice_language text not null default 'nl',
    advised_at timestamptz,
    decision text check (decision in ('ADOPTED', 'PARTLY_ADOPTED', 'DECLINED')),
    decision_text text not null default '',
    decision_possible text not null default '', -- of a decline: what is possible
    decision_language text not null default 'nl',
    decided_at timestamptz
);
create index agenda_item_selection on agenda_item (selection_id);
create index agenda_item_meeting on agenda_item (meeting_id, position);

grant select, insert, update on meeting, agenda_item to buurtstem_app;
grant select, insert on selection, selection_row to buurtstem_app;
