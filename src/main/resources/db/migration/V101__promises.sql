-- Feedback: what the municipality promised, and what came of it. Nothing is ever changed or taken away. Written by the feedback
-- room only.
create table promise (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    what text not null,
    language text not null,
    owner_role text not null, -- the team or post that does it
    owner_name text not null,
    due date not null, -- as it was at first
    promised_by uuid references resident on delete set null,
    promised_at timestamptz not null
);
create index promise_idea on promise (idea_id);

create table promise_event (
    promise_id bigint not null references promise,
    number integer not null check (number >= 1), -- counts from 1: two people cannot both say the next thing
    kind text not null check (kind in ('DONE', 'DELAYED', 'DROPPED')),
    due date, -- the new day of a promise that takes longer
    reason text not null,
    language text not null,
    said_by uuid references resident on delete set null,
    said_at timestamptz not null,
    primary key (promise_id, number),
    check ((kind = 'DELAYED') = (due is not null))
);
create unique index promise_event_last on promise_event (promise_id) where kind in ('DONE', 'DROPPED');

grant select, insert on promise, promise_event to buurtstem_app;
grant update (promised_by) on promise to buurtstem_app;
grant update (said_by) on promise_event to buurtstem_app;

-- Feedback: the open promise a term is about; 0 for what is owed by the stage of the idea. Two promises of one day are two terms.
alter table response_term
    add column promise_id bigint not null default 0,
    drop constraint response_term_pkey,
    drop constraint response_term_duty_check,
    add primary key (idea_id, duty, since, promise_id),
    add constraint response_term_duty_check check (duty in ('READ', 'DECIDE', 'PLAN', 'KEEP', 'PROMISE'));
