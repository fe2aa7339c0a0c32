-- Feedback: every term that ran or runs, so that people can be warned once and months can be counted. Follows from the stage
-- of ideas and from answers; brought up to date every few minutes. Written by the feedback room only.
create table response_term (
    idea_id bigint not null references idea,
    duty text not null check (duty in ('READ', 'DECIDE', 'PLAN', 'KEEP')),
    since date not null,
    neighbourhood_id integer not null references area,
    district_id integer not null references area,
    municipality_id integer not null references area,
    promised date not null, -- the last day, as it was at first
    due date not null, -- the last day that was named
    warned text not null default 'NONE' check (warned in ('NONE', 'HALF', 'MOST', 'LAST_DAY', 'OVERRUN')),
    warned_on date, -- the day on which the people of the municipality are told
    ended_on date,
    lapsed boolean not null default false, -- it ended without being owed any more, such as by hiding the idea
    primary key (idea_id, duty, since)
);
create index response_term_running on response_term (due) where ended_on is null;
create index response_term_warned on response_term (warned_on);

grant select, insert, update on response_term to buurtstem_app;
