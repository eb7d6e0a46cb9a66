-- Argon2id, in Spring Security's encoding.
create table passwords (
    agent       uuid        primary key references agents,
    hash        text        not null,
    -- Set by somebody else: must be changed at the next sign-in.
    must_change boolean     not null default false,
    changed_at  timestamptz not null default now()
);

-- One-time links; only the hash of their secret is kept.
create table password_resets (
    secret_hash bytea       primary key,
    agent       uuid        not null references agents,
    expires_at  timestamptz not null
);
create index on password_resets (agent);

-- One-time tickets with which a signed-in console opens its socket; used up by delete ... returning.
create table live_tickets (
    secret_hash bytea       primary key,
    agent       uuid        not null references agents,
    session_id  text        not null,
    expires_at  timestamptz not null
);
create index on live_tickets (expires_at);
