-- Statements: that a session opened is told once. Written by the statements room only.

alter table statement_session
    add column told_at timestamptz; -- when it was told that it opened; null until then

update statement_session set told_at = opens_at where opens_at <= current_timestamp;

create index statement_session_untold on statement_session (opens_at) where told_at is null;
