-- How long walks keep what they need no longer. Written by the walkshop room (report) only; a row for an area holds below it too, null inherits.
create table walk_retention (
    area_id integer primary key references area,
    tracks_days integer check (tracks_days between 1 and 365), -- the way each tablet went
    originals_days integer check (originals_days between 1 and 730), -- photos as they came, voice notes
    names_days integer check (names_days between 1 and 365) -- who walked
);
grant select, insert, update on walk_retention to buurtstem_app;

-- what was removed, for everybody to read
create table walk_forgotten (
    walkshop_id bigint not null references walkshop,
    what text not null check (what in ('TRACKS', 'ORIGINALS', 'NAMES')),
    at timestamptz not null,
    primary key (walkshop_id, what)
);
grant select, insert on walk_forgotten to buurtstem_app;

-- What came in from a walk only grows for the application. These few functions are the exception, and each looks for itself whether the walkshop
-- was closed before the moment it is given.
create function walk_is_closed(p_walkshop bigint, p_before timestamptz) returns boolean
language sql stable as $$
    select exists (select from walkshop w where w.id = p_walkshop and w.stage = 'CLOSED' and w.closed_at <= p_before)
$$;

create function walk_forget_tracks(p_walkshop bigint, p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if not walk_is_closed(p_walkshop, p_before) then
        return 0;
    end if;
    delete from walk_supersedes s using walk_record r
    where r.record_id = s.record_id and r.walkshop_id = p_walkshop and r.kind = 'track';
    delete from walk_record_attachment a using walk_record r
    where r.record_id = a.record_id and r.walkshop_id = p_walkshop and r.kind = 'track';
    delete from walk_late_choice c using walk_record r
    where r.record_id = c.record_id and r.walkshop_id = p_walkshop and r.kind = 'track';
    delete from walk_quarantine_choice c using walk_quarantine q
    where q.id = c.quarantine_id and q.walkshop_id = p_walkshop and q.body ~ '"kind"\s*:\s*"track"';
    delete from walk_quarantine q where q.walkshop_id = p_walkshop and q.body ~ '"kind"\s*:\s*"track"';
    delete from walk_record r where r.walkshop_id = p_walkshop and r.kind = 'track';
    get diagnostics gone = row_count;
    return gone;
end
$$;

-- Photos as they came and voice notes lose their bytes; a cleaned photo stays as far as somebody said that everybody may see it, as they see it.
create function walk_forget_originals(p_walkshop bigint, p_before timestamptz, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if not walk_is_closed(p_walkshop, p_before) then
        return 0;
    end if;
    insert into walk_photo_look (walkshop_id, photo, number, shown, looked_at)
    select distinct p_walkshop, last.shown, 1, last.shown, p_now
    from (
        select distinct on (l.photo) l.shown
        from walk_photo_look l
        where l.walkshop_id = p_walkshop
        order by l.photo, l.number desc) last
    where last.shown is not null
    on conflict do nothing;
    update walk_picture p
    set photo = (
        select l.shown from walk_photo_look l
        where l.walkshop_id = p_walkshop and l.photo = p.photo
        order by l.number desc
        limit 1)
    from walk_attachment a
    where a.sha256 = p.sha256 and a.walkshop_id = p_walkshop and p.photo is not null;
    delete from walk_chunk c using walk_attachment a where a.upload = c.upload and a.walkshop_id = p_walkshop;
    get diagnostics gone = row_count;
    return gone;
end
$$;

create function walk_forget_names(p_walkshop bigint, p_before timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if not walk_is_closed(p_walkshop, p_before) then
        return 0;
    end if;
    update walkshop_pair set name = '–' where walkshop_id = p_walkshop and name <> '–';
    update walk_tablet set name = '–' where walkshop_id = p_walkshop and name <> '–';
    update walkshop_person set name = '–', work = '' where walkshop_id = p_walkshop and (name <> '–' or work <> '');
    get diagnostics gone = row_count;
    return gone;
end
$$;

-- Tokens end with the walk: of tablets that said that all is in at once, of the others when they expire, for what is still out may come late.
create function walk_forget_tokens(p_walkshop bigint, p_now timestamptz) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if not walk_is_closed(p_walkshop, p_now) then
        return 0;
    end if;
    delete from walk_join_code where walkshop_id = p_walkshop;
    delete from walk_token t using walk_tablet b
    where b.walkshop_id = t.walkshop_id and b.device_id = t.device_id and t.walkshop_id = p_walkshop
    and (b.said_final or t.expires_at <= p_now);
    get diagnostics gone = row_count;
    return gone;
end
$$;
revoke all on function walk_forget_tracks, walk_forget_originals, walk_forget_names, walk_forget_tokens from public;
grant execute on function walk_forget_tracks, walk_forget_originals, walk_forget_names, walk_forget_tokens to buurtstem_app;
