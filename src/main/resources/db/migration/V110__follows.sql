-- Follows: who wants to hear of what, and how often; and what they are to be told. Written by the follows room only.

create table follow (
    id bigint generated always as identity primary key,
    resident_id uuid not null references resident on delete cascade,
    kind text not null check (kind in ('IDEA', 'AREA', 'CIRCLE')),
    subject bigint not null, -- number of the idea, id of the area, or square of the map around which the circle lies: never a point
    theme text not null default '', -- of an area: only this theme; empty: all
    radius integer not null default 0 check (radius in (0, 250, 500, 1000)), -- of a circle, in metres
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    followed_at timestamptz not null,
    unique (resident_id, kind, subject, theme),
    check ((kind = 'CIRCLE') = (radius > 0)),
    check (kind = 'AREA' or theme = '')
);
create index follow_subject on follow (kind, subject);

-- how somebody wants their mail; there is a row for everybody who follows or followed anything
create table follow_wishes (
    resident_id uuid primary key references resident on delete cascade,
    quiet_from time not null default '21:00', -- in Dutch time; equal to the end: no quiet hours
    quiet_until time not null default '08:00',
    most integer not null default 5 check (most between 1 and 50), -- mails a day that come at once
    likes boolean not null default true, -- whether mail comes about ideas they like
    digest_on date -- the day of the last mail that gathers news: one a day at most
);

-- what somebody is to be told: one row for each person and cause, however often the cause is handed on
create table follow_notice (
    id bigint generated always as identity primary key,
    resident_id uuid not null references resident on delete cascade,
    follow_id bigint not null references follow on delete cascade, -- the reason; gone with it
    cause text not null, -- key of the letter that told of it
    idea_id bigint not null references idea,
    kind text not null, -- the move, or another word for what happened
    happened_at timestamptz not null,
    pace text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY')), -- what is over the day's most waits for the next daily mail
    due_at timestamptz not null, -- not before
    due_on date not null, -- the same as a day in Dutch time
    digest_on date, -- the day of the mail that gathered it
    unique (resident_id, cause)
);
create index follow_notice_due on follow_notice (due_at) where digest_on is null and pace <> 'AT_ONCE';
create index follow_notice_resident on follow_notice (resident_id, due_on);
create index follow_notice_follow on follow_notice (follow_id);
create index follow_notice_happened on follow_notice (happened_at);

grant select, insert, update, delete on follow, follow_wishes, follow_notice to buurtstem_app;
