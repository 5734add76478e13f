-- The role under which every request on a workspace runs. It belongs to the whole server, so another
-- database of the same server may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'cairn_workspace') then
    create role cairn_workspace nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- Since PostgreSQL 16 its maker is not allowed to take the role without this. Where an administrator
-- made and granted it, we have no right to grant and need none.
do $$
begin
  execute format('grant cairn_workspace to %I', current_user);
exception
  when insufficient_privilege or invalid_grant_operation then null;
end
$$;

grant usage on schema cairn to cairn_workspace;

create table cairn.workspaces (
  workspace_id uuid primary key,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- The key starts with the workspace, so that a distributed PostgreSQL can keep a person on one node.
create table cairn.workspace_plans (
  workspace_id uuid not null references cairn.workspaces on delete cascade,
  plan_id uuid not null,
  title text not null,
  request jsonb not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, plan_id)
);

create table cairn.idempotency_keys (
  key_hash text primary key,
  body_hash text not null,
  workspace_id uuid references cairn.workspaces on delete cascade,
  sealed_answer bytea,
  created_at timestamptz not null default now()
);
create index idempotency_keys_created_at on cairn.idempotency_keys (created_at);
create index idempotency_keys_workspace_id on cairn.idempotency_keys (workspace_id);

create table cairn.data_releases (
  hash text primary key,
  version text not null,
  first_served_at timestamptz not null default now()
);

-- The second wall: whatever a statement asks for, this role sees one workspace. An unset or empty
-- setting becomes null, which equals nothing.
alter table cairn.workspaces enable row level security;
alter table cairn.workspace_plans enable row level security;
alter table cairn.idempotency_keys enable row level security;

create policy one_workspace on cairn.workspaces to cairn_workspace
  using (workspace_id = nullif(current_setting('cairn.workspace_id', true), '')::uuid);
create policy one_workspace on cairn.workspace_plans to cairn_workspace
  using (workspace_id = nullif(current_setting('cairn.workspace_id', true), '')::uuid);
create policy one_workspace on cairn.idempotency_keys to cairn_workspace
  using (workspace_id = nullif(current_setting('cairn.workspace_id', true), '')::uuid);

grant select, insert, update, delete on cairn.workspaces, cairn.workspace_plans to cairn_workspace;
grant select, delete on cairn.idempotency_keys to cairn_workspace;
