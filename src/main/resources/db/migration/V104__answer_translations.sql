-- Feedback: answers in another language, by hand. The newest counts; earlier ones stay. Written by the feedback room only.
create table answer_translation (
    answer_id bigint not null references answer,
    language text not null,
    number integer not null check (number >= 1),
    possible text not null default '',
    impossible text not null default '',
    planned text not null default '',
    who text not null default '',
    why text not null,
    why_here text not null default '',
    made_by uuid references resident on delete set null,
    made_at timestamptz not null,
    primary key (answer_id, language, number)
);

grant select, insert on answer_translation to buurtstem_app;
grant update (made_by) on answer_translation to buurtstem_app;
