create table categories (
    id          uuid        primary key,
    name        text        not null,
    archived_at timestamptz
);
create unique index categories_name on categories (plain(name)) where archived_at is null;

create table ticket_types (
    id          uuid        primary key,
    name        text        not null,
    archived_at timestamptz
);
create unique index ticket_types_name on ticket_types (plain(name)) where archived_at is null;

create table priorities (
    id          uuid        primary key,
    name        text        not null,
    -- 1 low, 2 normal, 3 high, 4 urgent: how many bars it shows, and how it sorts.
    level       int         not null check (level between 1 and 4),
    archived_at timestamptz
);
create unique index priorities_name on priorities (plain(name)) where archived_at is null;

create table ticket_statuses (
    id          uuid        primary key,
    name        text        not null,
    -- What the status means to the machine: still to do, waiting for the requester, done.
    phase       text        not null check (phase in ('OPEN', 'PENDING', 'SOLVED')),
    position    int         not null,
    archived_at timestamptz
);
create unique index ticket_statuses_name on ticket_statuses (plain(name)) where archived_at is null;

-- All four lists in one, to read.
create view catalogue as
    select 'CATEGORY' as kind, id, name, null::int as level, null as phase, null::int as position, archived_at
    from categories
    union all
    select 'TICKET_TYPE', id, name, null, null, null, archived_at from ticket_types
    union all
    select 'PRIORITY', id, name, level, null, null, archived_at from priorities
    union all
    select 'TICKET_STATUS', id, name, null, phase, position, archived_at from ticket_statuses;

insert into priorities (id, name, level) values
    ('018f0000-0000-7000-8000-000000000001', 'Baixa', 1),
    ('018f0000-0000-7000-8000-000000000002', 'Normal', 2),
    ('018f0000-0000-7000-8000-000000000003', 'Alta', 3),
    ('018f0000-0000-7000-8000-000000000004', 'Urgente', 4);
insert into ticket_statuses (id, name, phase, position) values
    ('018f0000-0000-7000-8000-000000000011', 'Aberto', 'OPEN', 1),
    ('018f0000-0000-7000-8000-000000000012', 'Em andamento', 'OPEN', 2),
    ('018f0000-0000-7000-8000-000000000013', 'Com o cliente', 'PENDING', 3),
    ('018f0000-0000-7000-8000-000000000014', 'Resolvido', 'SOLVED', 4);
insert into categories (id, name) values ('018f0000-0000-7000-8000-000000000021', 'Geral');
insert into ticket_types (id, name) values
    ('018f0000-0000-7000-8000-000000000031', 'Dúvida'),
    ('018f0000-0000-7000-8000-000000000032', 'Problema'),
    ('018f0000-0000-7000-8000-000000000033', 'Reclamação');

create table tickets (
    id           uuid        primary key,
    number       text        not null unique,
    title        text        not null,
    -- Whose it is: a registered customer, or the visitor who wrote. Of both, the customer: an agent said so.
    customer     uuid        references customers,
    visitor      uuid        references visitors,
    conversation uuid        unique references conversations,
    team         uuid        references teams,
    assignee     uuid        references agents,
    category     uuid        references categories,
    type         uuid        references ticket_types,
    priority     uuid        not null references priorities,
    status       uuid        not null references ticket_statuses,
    channel      text        not null check (channel in ('LIVECHAT', 'OFFLINE_FORM', 'CONSOLE')),
    -- What the requester is written to in.
    language     text        not null,
    -- Given by a visitor who wrote while nobody was online, so that a retry is recognised.
    client_made_id uuid,
    last_seq     bigint      not null default 0,
    -- Whoever holds the secret of the link may follow and answer without an account; only its hash is kept, for the
    -- secret can be made again from the ticket's id, the edition and the key in `secrets`.
    link_hash    bytea       not null unique,
    -- The first requester has edition 1. With each other one it grows, and the link before it opens nothing.
    link_edition int         not null default 1,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    solved_at    timestamptz,
    -- On the database's clock, for the nodes that look for what they were not told.
    moved_at     timestamptz not null default now(),
    unique (visitor, client_made_id),
    check (num_nonnulls(customer, visitor) > 0)
);
create index on tickets (moved_at);
create index on tickets (updated_at, id);
create index on tickets (created_at, id);
create index on tickets (status, updated_at, id);
create index on tickets (assignee, updated_at, id);
create index on tickets (team, updated_at, id);
create index on tickets (customer);
create index on tickets (visitor);
create index tickets_search on tickets using gin (plain(number || ' ' || title) gin_trgm_ops);

-- Keys of this installation, made when first needed.
create table secrets (
    name  text  primary key,
    value bytea not null
);

create table ticket_entries (
    ticket         uuid        not null references tickets,
    seq            bigint      not null,
    kind           text        not null check (kind in ('OPENED', 'REPLY', 'NOTE', 'CHANGE')),
    agent          uuid        references agents,
    -- True when the requester wrote it (by the link, by e-mail).
    by_requester   boolean     not null default false,
    client_made_id uuid,
    text           text,
    -- CHANGE {field, from, to}, both as names shown at that time.
    details        jsonb       not null default '{}',
    at             timestamptz not null,
    primary key (ticket, seq),
    unique (agent, client_made_id)
);
create index ticket_entries_search on ticket_entries using gin (to_tsvector('portuguese'::regconfig, plain(text)))
    where kind in ('OPENED', 'REPLY', 'NOTE');
create unique index ticket_entries_of_requester on ticket_entries (ticket, client_made_id) where by_requester;

-- The S01 settings: one row.
create table ticket_opening (
    only_one      boolean primary key default true check (only_one),
    title         text    not null,
    team          uuid    references teams,
    category      uuid    references categories,
    type          uuid    references ticket_types,
    priority      uuid    not null references priorities,
    assign_agent  boolean not null
);
insert into ticket_opening (title, category, type, priority, assign_agent)
values ('Livechat: {nome}', '018f0000-0000-7000-8000-000000000021', '018f0000-0000-7000-8000-000000000031',
        '018f0000-0000-7000-8000-000000000002', true);

-- Since when an open conversation waits with nobody online who could answer it.
create table unattended_conversations (
    conversation uuid        primary key references conversations,
    since        timestamptz not null
);
