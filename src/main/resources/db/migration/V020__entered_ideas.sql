-- Entered ideas: what reached the municipality on paper, at a desk or during a walk, and who entered it. Written by the ideas room only.

alter table idea
    add column received_on date, -- only of an idea that was entered on behalf of somebody
    add column entered_as text check (length(entered_as) <= 40), -- the name to show instead of the author's; empty: none
    add column entered_by uuid references resident on delete set null; -- never public

create index idea_entered on idea (entered_by, created_at desc) where entered_by is not null;

-- who leaves takes their name along, also the one on an idea that somebody entered for them
create function forget_entered_name() returns trigger language plpgsql as $$
begin
    new.entered_as := '';
    return new;
end
$$;

create trigger idea_author_left
    before update of author_id on idea
    for each row
    when (old.author_id is not null and new.author_id is null and new.entered_as is not null)
    execute function forget_entered_name();
