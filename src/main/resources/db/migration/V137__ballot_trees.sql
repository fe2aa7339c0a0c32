-- The tree over all ballots of a round, and its daily signed heads. Written by the votes room only. A leaf is a hash of round, receipt and paper:
-- it is public, and tells nothing to whoever does not have the receipt.

-- leaves of today, in no order that anybody may read
create table waiting_leaf (
    round_id bigint not null references voting_round,
    leaf bytea not null,
    primary key (round_id, leaf)
);

-- leaves in the order of the tree: day by day, and within a day in the order of their hashes
create table ballot_leaf (
    round_id bigint not null references voting_round,
    position integer not null,
    leaf bytea not null,
    primary key (round_id, position)
);

create table ballot_head (
    round_id bigint not null references voting_round,
    day date not null,
    size integer not null,
    root text not null,
    signature text not null, -- Ed25519, Base64
    primary key (round_id, day)
);

-- the installation's key for signing heads; its private part is sealed with the pepper
create table voting_key (
    one_row boolean primary key default true check (one_row),
    public_key text not null, -- X.509, Base64
    sealed bytea not null,
    made_at timestamptz not null
);

alter table round_outcome add column published text not null; -- the file from which anybody can count again

-- Every ballot has its leaf from the first moment, and again when it is changed.
create function grow_leaf() returns trigger language plpgsql as $$
begin
    insert into waiting_leaf (round_id, leaf)
    values (new.round_id, sha256('\x00'::bytea || convert_to(
        'buurtstem ballot 1' || e'\n' || new.round_id || e'\n' || new.receipt || e'\n' || new.marks || e'\n', 'UTF8')))
    on conflict do nothing;
    return new;
end
$$;
create trigger grow_leaf after insert on ballot for each row execute function grow_leaf();
create trigger grow_leaf_again after update on ballot for each row when (old.receipt <> new.receipt) execute function grow_leaf();

-- Adds the leaves that wait to the tree, in the order of their hashes, and writes the rows of the round anew in the order of their keys: what came within
-- a day has no order any more.
create function take_in_leaves(p_round bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    v record;
    b record;
begin
    perform from voting_round where id = p_round for update;
    with gone as (
        delete from waiting_leaf where round_id = p_round returning leaf
    )
    insert into ballot_leaf (round_id, position, leaf)
    select p_round, (select count(*) from ballot_leaf where round_id = p_round) + row_number() over (order by leaf) - 1, leaf
    from gone
    order by leaf;
    if exists (select from voting_round where id = p_round and stage = 'COUNTED') then
        return; -- closing wrote everything anew
    end if;
    for v in select voter_key from round_voter where round_id = p_round order by voter_key loop
        update round_voter set channel = channel where round_id = p_round and voter_key = v.voter_key;
    end loop;
    for b in select id from ballot where round_id = p_round order by receipt loop
        update ballot set marks = marks where id = b.id;
    end loop;
end
$$;

revoke all on function take_in_leaves, grow_leaf from public;
grant execute on function take_in_leaves to buurtstem_app;
grant select on ballot_leaf to buurtstem_app;
grant select, insert on ballot_head, voting_key to buurtstem_app;
