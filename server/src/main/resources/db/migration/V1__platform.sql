-- Extensions, what keeps jobs and sessions, and what several nodes share.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- For search that ignores case and accents; immutable, so that an index can hold it.
create function plain(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- Spring Session's tables, as its documentation gives them.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- One row for each running process, renewed on the database's clock; a node whose lease ran out is dead.
create table nodes (
    id         uuid        primary key,
    started_at timestamptz not null default now(),
    renewed_at timestamptz not null default now()
);

-- How often each node has written here. One that finds less than it wrote is on a restored backup; after a day without
-- the node its row is swept.
create table node_marks (
    node      uuid        primary key,
    mark      bigint      not null,
    marked_at timestamptz not null default now()
);

-- Attempts of one kind by one key (an address, an account) in one window; old windows are swept.
create table attempts (
    kind         text        not null,
    key          text        not null,
    window_start timestamptz not null,
    count        int         not null,
    primary key (kind, key, window_start)
);
create index on attempts (window_start);
