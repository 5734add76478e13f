-- Issuers are guarded like workspaces, by the same role: each request sees one issuer.
create table cairn.issuers (
  issuer_id uuid primary key,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  profile jsonb not null,
  created_at timestamptz not null default now()
);

-- Old keys stay for ever: what they signed must stay verifiable. Private parts are sealed by a secret that is not here.
create table cairn.issuer_keys (
  issuer_id uuid not null references cairn.issuers on delete cascade,
  position integer not null check (position > 0),
  key_type text not null check (key_type in ('Ed25519', 'P-256')),
  public_key text not null,
  sealed_private bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  revoked_at timestamptz,
  primary key (issuer_id, position)
);

-- The key with which this installation signs what it keeps itself, such as dated records of verifications.
create table cairn.instance_keys (
  position integer primary key check (position > 0),
  key_type text not null check (key_type in ('Ed25519', 'P-256')),
  public_key text not null,
  sealed_private bytea not null,
  created_at timestamptz not null default now()
);

create table cairn.status_lists (
  issuer_id uuid not null references cairn.issuers on delete cascade,
  list_id uuid not null,
  purpose text not null check (purpose in ('revocation', 'suspension')),
  length integer not null check (length >= 131072 and length % 8 = 0),
  bits bytea not null,
  version integer not null default 1,
  used integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (issuer_id, list_id),
  check (octet_length(bits) * 8 = length)
);

-- An index that was once given is never given again, even when its credential was never finished or is erased.
create table cairn.status_indexes (
  issuer_id uuid not null,
  list_id uuid not null,
  index integer not null check (index >= 0),
  primary key (issuer_id, list_id, index),
  foreign key (issuer_id, list_id) references cairn.status_lists on delete cascade
);

-- What a credential says is public to whoever holds its definition, and nothing of a person.
create table cairn.issuer_achievements (
  issuer_id uuid not null references cairn.issuers on delete cascade,
  achievement_id uuid not null,
  document jsonb not null,
  created_at timestamptz not null default now(),
  primary key (issuer_id, achievement_id)
);

-- Erasing empties recipient_hash and sealed_content and leaves what the status list needs.
create table cairn.issued_credentials (
  issuer_id uuid not null references cairn.issuers on delete cascade,
  credential_id uuid not null,
  request_key text,
  title text,
  recipient_hash text,
  sealed_content bytea,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  places jsonb not null,
  state text not null default 'valid' check (state in ('valid', 'suspended', 'revoked')),
  replaces uuid,
  replaced_by uuid,
  valid_until timestamptz,
  issued_at timestamptz not null default now(),
  erased_at timestamptz,
  primary key (issuer_id, credential_id),
  unique (issuer_id, request_key)
);
create index issued_credentials_recipient on cairn.issued_credentials (issuer_id, recipient_hash);

create table cairn.status_changes (
  issuer_id uuid not null,
  credential_id uuid not null,
  position integer not null check (position > 0),
  action text not null check (action in ('revoke', 'suspend', 'reinstate')),
  reason text not null,
  changed_at timestamptz not null default now(),
  primary key (issuer_id, credential_id, position),
  foreign key (issuer_id, credential_id) references cairn.issued_credentials on delete cascade
);

alter table cairn.issuers enable row level security;
alter table cairn.issuer_keys enable row level security;
alter table cairn.status_lists enable row level security;
alter table cairn.status_indexes enable row level security;
alter table cairn.issuer_achievements enable row level security;
alter table cairn.issued_credentials enable row level security;
alter table cairn.status_changes enable row level security;

create policy one_issuer on cairn.issuers to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.issuer_keys to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.status_lists to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.status_indexes to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.issuer_achievements to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.issued_credentials to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);
create policy one_issuer on cairn.status_changes to cairn_workspace
  using (issuer_id = nullif(current_setting('cairn.issuer_id', true), '')::uuid);

grant select, update, delete on cairn.issuers to cairn_workspace;
grant select, insert, update on cairn.issuer_keys, cairn.status_lists to cairn_workspace;
grant select, insert on cairn.status_indexes, cairn.issuer_achievements, cairn.status_changes to cairn_workspace;
grant select, insert, update on cairn.issued_credentials to cairn_workspace;
