-- Follows: authors, and people who like or talk about an idea, hear of it within their quiet hours and up to their most a day too, without
-- following it. Written by the follows room only.

alter table follow_notice
    alter column follow_id drop not null,
    add column tie text not null default 'FOLLOWER' check (tie in ('FOLLOWER', 'AUTHOR', 'SUPPORTER', 'WRITER')),
    add constraint follow_notice_reason check ((tie = 'FOLLOWER') = (follow_id is not null));
