create table agents (
    id                 uuid        primary key,
    name               text        not null,
    email              text        not null,
    permissions        text[]      not null default '{}',
    livechat_license   boolean     not null default false,
    availability       text        not null default 'OFFLINE' check (availability in ('ONLINE', 'OFFLINE')),
    availability_since timestamptz not null default now(),
    disabled_at        timestamptz,
    -- Goes up with every change of rights, so that sockets and caches notice.
    version            bigint      not null default 1,
    created_at         timestamptz not null default now()
);
create unique index agents_email on agents (lower(email));

-- Re-encoded JPEG squares of 256 pixels, and the address they are served under, which changes with them.
create table agent_photos (
    agent   uuid  primary key references agents,
    hash    text  not null,
    address text  not null generated always as ('/photos/' || hash || '.jpg') stored,
    jpeg    bytea not null
);

-- Live connections of agents' consoles. They count while their node's lease lives, and 30 s after they dropped.
create table agent_connections (
    id           uuid        primary key,
    agent        uuid        not null references agents,
    node         uuid        not null,
    connected_at timestamptz not null default now(),
    dropped_at   timestamptz
);
create index on agent_connections (agent);
create index on agent_connections (node);

create table teams (
    id          uuid        primary key,
    name        text        not null,
    archived_at timestamptz,
    created_at  timestamptz not null default now()
);
create unique index teams_name on teams (plain(name)) where archived_at is null;

create table team_members (
    team  uuid not null references teams,
    agent uuid not null references agents,
    primary key (team, agent)
);
create index on team_members (agent);
