-- Codes that come in a letter. Written by the votes room only. A code is kept as a keyed hash, the same by which the round knows who voted with it; who got which
-- letter is known to whoever posted them, and to no table here.
alter table voting_round add column entrance text not null default 'EMAIL' check (entrance in ('EMAIL', 'LETTER', 'BOTH'));

create table letter_code (
    round_id bigint not null references voting_round,
    serial integer not null, -- stands on the letter, so that a lost one can be made void
    voter_key bytea not null check (length(voter_key) = 32),
    issued_on date not null,
    void boolean not null default false,
    primary key (round_id, serial),
    unique (round_id, voter_key)
);

-- The database's last word: without a letter that is good nobody votes by letter.
create function letter_is_good() returns trigger language plpgsql as $$
begin
    perform from letter_code where round_id = new.round_id and voter_key = new.voter_key and not void for share;
    if not found then
        raise exception 'no such letter' using errcode = 'BS002';
    end if;
    return new;
end
$$;
create trigger letter_is_good before insert on round_voter for each row when (new.channel = 'LETTER') execute function letter_is_good();

grant select, insert on letter_code to buurtstem_app;
grant update (void) on letter_code to buurtstem_app;
