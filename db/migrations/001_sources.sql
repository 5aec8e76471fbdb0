-- What the sources say. What happened carries the date it happened on; what a source overwrites is kept as row
-- versions with observed_at, the date its import speaks for. Growing tables carry account_id, first in their
-- primary key, so that they can be distributed by it; natural ids (deal_id, interaction_id) are kept unique by
-- the writers, who delete a moved row there and insert it here in one transaction.

CREATE TABLE imports (
  import_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  label        text NOT NULL,
  observed_at  date NOT NULL,
  content_hash text NOT NULL,
  summary      json,
  finished     boolean NOT NULL DEFAULT false,
  imported_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE quarantine (
  import_id bigint NOT NULL REFERENCES imports ON DELETE CASCADE,
  position  integer NOT NULL,
  file      text NOT NULL,
  line      integer NOT NULL,
  "column"  text,
  reason    text NOT NULL,
  row_id    text,
  PRIMARY KEY (import_id, position)
);

CREATE TABLE owners (
  owner_id    text PRIMARY KEY,
  observed_at date NOT NULL
);

-- seen_until: the latest import that found this version unchanged. An older export that arrives late is fitted
-- in before it, and what later imports saw again goes on from there.
CREATE TABLE owner_observations (
  owner_id    text NOT NULL REFERENCES owners ON DELETE CASCADE,
  observed_at date NOT NULL,
  seen_until  date NOT NULL,
  import_id   bigint,
  name        text NOT NULL,
  manager     text,
  region      text,
  role        text,
  active      boolean NOT NULL,
  PRIMARY KEY (owner_id, observed_at)
);

CREATE TABLE accounts (
  account_id  text PRIMARY KEY,
  created_at  timestamptz,
  -- The latest import that spoke of it: an older one changes nothing here.
  observed_at date NOT NULL
);

CREATE TABLE account_observations (
  account_id     text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  observed_at    date NOT NULL,
  seen_until     date NOT NULL,
  import_id      bigint,
  name           text NOT NULL,
  domain         text,
  owner_id       text,
  type           text CHECK (type IN ('customer', 'prospect', 'partner', 'churned')),
  segment        text,
  industry       text,
  employees      numeric,
  annual_revenue numeric,
  arr            numeric,
  renewal_date   date,
  parent_id      text,
  customer_since date,
  attributes     jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (account_id, observed_at)
);

CREATE TABLE deals (
  account_id  text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  deal_id     text NOT NULL,
  created_at  timestamptz NOT NULL,
  closed_at   timestamptz,
  outcome     text CHECK (outcome IN ('won', 'lost')),
  observed_at date NOT NULL,
  PRIMARY KEY (account_id, deal_id)
);
CREATE INDEX deals_by_id ON deals (deal_id);

CREATE TABLE deal_observations (
  account_id       text NOT NULL,
  deal_id          text NOT NULL,
  observed_at      date NOT NULL,
  seen_until       date NOT NULL,
  import_id        bigint,
  name             text,
  owner_id         text,
  type             text NOT NULL CHECK (type IN ('new', 'expansion', 'renewal')),
  stage            text,
  stage_changed_at timestamptz,
  amount           numeric,
  amount_derived   boolean NOT NULL,
  currency         text,
  close_date       date,
  PRIMARY KEY (account_id, deal_id, observed_at),
  FOREIGN KEY (account_id, deal_id) REFERENCES deals ON DELETE CASCADE
);

CREATE TABLE deal_stages (
  account_id text NOT NULL,
  deal_id    text NOT NULL,
  entered_at timestamptz NOT NULL,
  stage      text NOT NULL,
  import_id  bigint,
  PRIMARY KEY (account_id, deal_id, entered_at, stage),
  FOREIGN KEY (account_id, deal_id) REFERENCES deals ON DELETE CASCADE
);

CREATE TABLE deal_qualification (
  account_id    text NOT NULL,
  deal_id       text NOT NULL,
  qualified_at  timestamptz NOT NULL,
  outcome_score numeric,
  outcome_band  text,
  observed_at   date NOT NULL,
  import_id     bigint,
  PRIMARY KEY (account_id, deal_id, qualified_at),
  FOREIGN KEY (account_id, deal_id) REFERENCES deals ON DELETE CASCADE
);

CREATE TABLE interactions (
  account_id        text NOT NULL REFERENCES accounts ON DELETE CASCADE,
  interaction_id    text NOT NULL,
  deal_id           text,
  occurred_at       timestamptz NOT NULL,
  channel           text,
  direction         text CHECK (direction IN ('inbound', 'outbound')),
  status            text CHECK (status IN ('completed', 'scheduled', 'cancelled')),
  contact           text,
  purpose           text,
  sentiment         numeric CHECK (sentiment BETWEEN -1 AND 1),
  sentiment_derived boolean NOT NULL,
  text              text,
  observed_at       date NOT NULL,
  import_id         bigint,
  PRIMARY KEY (account_id, interaction_id)
);
CREATE INDEX interactions_by_id ON interactions (interaction_id);
CREATE INDEX interactions_by_time ON interactions (account_id, occurred_at)
  INCLUDE (interaction_id, channel, direction, status, contact, purpose, sentiment, sentiment_derived);

-- What the calendar said: a version for each import that found an interaction still to come, and one when it
-- has changed since. "Next touch" at a past date reads this, since interactions hold only how it ended.
CREATE TABLE interaction_bookings (
  account_id     text NOT NULL,
  interaction_id text NOT NULL,
  observed_at    date NOT NULL,
  occurred_at    timestamptz NOT NULL,
  channel        text,
  status         text,
  PRIMARY KEY (account_id, interaction_id, observed_at),
  FOREIGN KEY (account_id, interaction_id) REFERENCES interactions ON DELETE CASCADE
);

-- Outside signals name a company, not an account: which account it is, is decided by name and domain at the as-of date.
CREATE TABLE signals (
  signal_key   text PRIMARY KEY,
  company_name text NOT NULL,
  domain       text,
  type         text NOT NULL,
  date         date NOT NULL,
  amount       numeric,
  detail       text,
  source_url   text,
  retrieved_at timestamptz,
  observed_at  date NOT NULL,
  import_id    bigint
);
