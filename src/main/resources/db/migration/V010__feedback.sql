-- Feedback: the municipality's public, dated, signed answers. Every answer stays as it was given. Written by the feedback room only.

create table answer (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    stage text not null, -- the stage the idea was in after it
    possible text not null default '', -- what can be done
    impossible text not null default '', -- what cannot
    planned text not null default '', -- when, in words
    who text not null default '', -- who does it
    why text not null,
    why_here text not null default '',
    contact text not null default '', -- a name and how to reach them
    hear_by date, -- "you hear from us by"
    help text not null check (help in ('NONE', 'SPACE', 'MONEY', 'MATERIAL', 'PERMIT', 'CONTACT', 'PASSED_ON')),
    language text not null,
    signed_role text not null,
    signed_name text not null,
    signed_by uuid references resident on delete set null,
    answered_at timestamptz not null
);
create index answer_idea on answer (idea_id, answered_at desc);

grant select, insert on answer to buurtstem_app;
grant update (signed_by) on answer to buurtstem_app;
