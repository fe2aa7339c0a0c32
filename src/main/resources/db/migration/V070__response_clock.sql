-- Areas: how many working days the municipality takes for what it owes; null inherits from the area above. Written by the
-- areas room only.
alter table area_settings
    add column read_days integer check (read_days between 1 and 1000),
    add column decide_days integer check (decide_days between 1 and 1000),
    add column plan_days integer check (plan_days between 1 and 1000);

-- Feedback: terms that were put off in public. Every word stays as it was said. Written by the feedback room only.
create table delay (
    id bigint generated always as identity primary key,
    idea_id bigint not null references idea,
    duty text not null check (duty in ('READ', 'DECIDE', 'PLAN', 'KEEP')),
    since date not null, -- the term it is about: an idea can owe the same twice in its life
    until date not null, -- the new last day
    reason text not null,
    language text not null,
    said_by uuid references resident on delete set null,
    said_at timestamptz not null,
    check (until > since)
);
create index delay_idea on delay (idea_id, said_at desc);

grant select, insert on delay to buurtstem_app;
grant update (said_by) on delay to buurtstem_app;
