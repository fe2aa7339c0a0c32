-- Feedback: a day that an answer named is moved to a later one only with a reason that everybody reads. Written by the feedback room only.
alter table answer
    add column put_off_from date, -- the day that counted before this answer named a later one
    add column put_off_why text not null default '',
    add column goes_on boolean not null default false, -- the term of an earlier answer goes on: none begins with this one
    add constraint answer_put_off check ((put_off_from is null) = (put_off_why = '') and (put_off_from is null or hear_by > put_off_from));
