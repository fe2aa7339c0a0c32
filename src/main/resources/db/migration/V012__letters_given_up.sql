-- Outbox: letters the other side refused for good are not tried again. Written by the outbox room only.

alter table outbox add column given_up_at timestamptz; -- with the refusal in failure
drop index outbox_due;
create index outbox_due on outbox (due_at) where delivered_at is null and given_up_at is null;
