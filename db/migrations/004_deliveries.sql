-- A delivery is noted before it is sent: one that was begun and never ended may have arrived, and is not sent again.
ALTER TABLE run_deliveries
  ALTER COLUMN sent_at DROP DEFAULT,
  ALTER COLUMN sent_at DROP NOT NULL,
  ADD COLUMN begun_at timestamptz NOT NULL DEFAULT now();
