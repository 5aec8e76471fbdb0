-- The agent: companies of imported snapshots, look-ups, model calls, and where a run stands.

-- Companies that a snapshot covers, those without signals too: "nothing new" is not "not found".
CREATE TABLE snapshot_companies (
  company_key  text PRIMARY KEY,
  name         text NOT NULL,
  domain       text,
  retrieved_at timestamptz,
  observed_at  date NOT NULL,
  import_id    bigint
);

-- Answers of providers, used again until they expire, so that none is paid twice.
CREATE TABLE lookups (
  provider     text NOT NULL,
  request_hash text NOT NULL,
  request      json NOT NULL,
  reply        json NOT NULL,
  retrieved_at timestamptz NOT NULL DEFAULT now(),
  expires_at   timestamptz,
  PRIMARY KEY (provider, request_hash)
);

-- The look-ups of a run: why each account was chosen and what came of it. They pin the run's outside signals.
CREATE TABLE run_lookups (
  account_id  text NOT NULL,
  run_id      text NOT NULL REFERENCES runs ON DELETE CASCADE,
  position    integer NOT NULL,
  reasons     json NOT NULL,
  reply       json NOT NULL,
  cached      boolean NOT NULL,
  duration_ms integer NOT NULL,
  PRIMARY KEY (account_id, run_id)
);
CREATE INDEX run_lookups_by_run ON run_lookups (run_id);

-- Finished replies by the hash of all that the model was sent: the same request is never paid twice.
CREATE TABLE model_calls (
  run_id         text NOT NULL REFERENCES runs ON DELETE CASCADE,
  request_hash   text NOT NULL,
  step           text NOT NULL,
  prompt_id      text NOT NULL,
  prompt_version integer NOT NULL,
  model          text NOT NULL,
  reply          json NOT NULL,
  -- US dollars by the prices in the settings; null where the settings have none for the model.
  cost           numeric,
  duration_ms    integer NOT NULL,
  finished_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, request_hash)
);

-- What went wrong on the way and what was done instead.
CREATE TABLE run_events (
  run_id   text NOT NULL REFERENCES runs ON DELETE CASCADE,
  event_id bigint GENERATED ALWAYS AS IDENTITY,
  step     text NOT NULL,
  kind     text NOT NULL,
  detail   text NOT NULL,
  at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, event_id)
);

-- Comments with which a draft was sent back.
CREATE TABLE run_reviews (
  run_id    text NOT NULL REFERENCES runs ON DELETE CASCADE,
  review_id bigint GENERATED ALWAYS AS IDENTITY,
  author    text NOT NULL,
  comment   text NOT NULL,
  at        timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, review_id)
);

-- Digests that were sent, once per run and channel.
CREATE TABLE run_deliveries (
  run_id  text NOT NULL REFERENCES runs ON DELETE CASCADE,
  channel text NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id, channel)
);

-- Which writer a run is made with (`builtin`, or the model and its prompts), and where it stands.
ALTER TABLE runs
  ADD COLUMN writer text NOT NULL DEFAULT 'builtin',
  ADD COLUMN step text,
  ADD COLUMN step_at timestamptz,
  ADD COLUMN failure text;
