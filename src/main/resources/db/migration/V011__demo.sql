-- Demo: mail that nobody sent, for the demo's mailbox page; empty in production. Written by the demo room only.

create table demo_mail (
    id bigint generated always as identity primary key,
    message_id text not null unique,
    recipient text not null,
    language text not null,
    subject text not null,
    text text not null,
    html text not null,
    sent_at timestamptz not null
);
create index demo_mail_recipient on demo_mail (recipient, id desc);
grant select, insert, delete on demo_mail to buurtstem_app;
