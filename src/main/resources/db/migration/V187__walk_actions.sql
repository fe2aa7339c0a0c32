-- What is done after a walk: actions that follow from shared values. What was said stays; how an action stands is its last note. Written by the walkshop
-- room (action) only.
create table walk_action (
    id bigint generated always as identity primary key,
    walkshop_id bigint not null references walkshop,
    title text not null check (length(title) between 5 and 120),
    text text not null check (length(text) <= 1000),
    language text not null,
    owner text not null check (owner in ('RESIDENT', 'MUNICIPALITY', 'HOUSING_ASSOCIATION', 'ENTREPRENEUR', 'TOGETHER')),
    owner_role text not null check (length(owner_role) between 2 and 100), -- a role or a group, never a person
    horizon text not null check (horizon in ('SHORT', 'LONG')),
    due_on date not null, -- as it was promised at first
    made_at timestamptz not null
);
create index walk_action_walkshop on walk_action (walkshop_id, id);

-- the shared values it follows from
create table walk_action_value (
    action_id bigint not null references walk_action,
    value_id bigint not null,
    primary key (action_id, value_id)
);
create index walk_action_value_back on walk_action_value (value_id);

-- how it goes; numbered from 1, and only added
create table walk_action_note (
    action_id bigint not null references walk_action,
    number integer not null check (number >= 1),
    state text not null check (state in ('PLANNED', 'BUDGET_NEEDED', 'BUSY', 'DONE', 'DROPPED')),
    text text not null check (length(text) <= 1000),
    language text not null,
    due_on date not null, -- the day that holds from now on
    said_at timestamptz not null,
    primary key (action_id, number),
    check (state <> 'DROPPED' or length(text) >= 10) -- nothing is dropped without saying why
);

-- the idea that an action became, and ideas that became a stop on a route
create table walk_action_idea (
    action_id bigint primary key references walk_action,
    idea_id bigint not null unique references idea,
    at timestamptz not null
);
create table walk_idea_stop (
    walkshop_id bigint not null references walkshop,
    idea_id bigint not null references idea,
    node_id bigint not null,
    at timestamptz not null,
    primary key (walkshop_id, idea_id)
);
create index walk_idea_stop_idea on walk_idea_stop (idea_id);

grant select, insert on walk_action, walk_action_value, walk_action_note, walk_action_idea to buurtstem_app;
grant select, insert, update on walk_idea_stop to buurtstem_app; -- a stop that is gone from the route can come again
