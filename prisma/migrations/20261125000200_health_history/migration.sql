-- What the probe measured, kept longer than its raw results: half-hour buckets and incidents, both for 90 days.

-- The status of health after this probe, as the domain judged it. Results from before this migration were kept without one;
-- it is not made up for them: their buckets are missing, which reads as "no data".
ALTER TABLE probe_result
  ADD COLUMN judged health_status,
  ADD COLUMN steps JSONB,
  ADD CONSTRAINT probe_result_judged CHECK (judged IS NOT NULL) NOT VALID,
  ADD CONSTRAINT probe_result_steps_bounded
    CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) <= 32 AND octet_length(steps::text) <= 32768);
-- The sweep looks for old results of all servers.
CREATE INDEX probe_result_at_idx ON probe_result (at);

-- Half an hour of one server. Times without a probe have no row. Small, because there are 4,320 of them for every server.
CREATE TABLE health_bucket (
  server_id TEXT COLLATE "C" NOT NULL REFERENCES server (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  start TIMESTAMPTZ(3) NOT NULL,
  probes INTEGER NOT NULL,
  -- Probes that could open the server or were asked to sign in.
  opened INTEGER NOT NULL,
  -- Probes after which the server was judged degraded or down.
  degraded INTEGER NOT NULL,
  down INTEGER NOT NULL,
  -- How many probes fell into each latency bin. The array reaches from the lowest to the highest bin that was hit; its bounds
  -- are the bins' numbers, and NULL within it is none.
  latency INTEGER[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (server_id, start),
  CONSTRAINT health_bucket_half_hour CHECK (start = date_bin('30 minutes', start, 'epoch')),
  CONSTRAINT health_bucket_counts CHECK (
    probes > 0 AND opened BETWEEN 0 AND probes AND degraded >= 0 AND down >= 0 AND degraded + down <= probes)
) WITH (fillfactor = 70);
CREATE INDEX health_bucket_start_idx ON health_bucket (start);

-- Bin of a latency: each bin is a tenth wider than the one before, so that a percentile read from bins is wrong by 5 % at
-- most; bin 0 is up to 1 ms, bin 120 everything above 92 s. The same rule as in packages/domain/src/health/latency-bins.ts.
CREATE FUNCTION latency_bin(ms INTEGER) RETURNS INTEGER LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT LEAST(120, CEIL(LN(GREATEST(ms, 1)::double precision) / LN(1.1::double precision)))::INTEGER
$$;

-- By trigger, in the transaction of the result: nothing that records a probe can forget its bucket or count it twice.
CREATE FUNCTION count_into_health_bucket() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  half_hour TIMESTAMPTZ := date_bin('30 minutes', NEW.at, 'epoch');
  bin INTEGER := public.latency_bin(NEW.latency_ms);
  counts INTEGER[];
BEGIN
  INSERT INTO health_bucket AS b (server_id, start, probes, opened, degraded, down)
  VALUES (NEW.server_id, half_hour, 1, (NEW.outcome <> 'FAILED')::INTEGER, (NEW.judged = 'DEGRADED')::INTEGER,
    (NEW.judged = 'DOWN')::INTEGER)
  ON CONFLICT (server_id, start) DO UPDATE SET probes = b.probes + 1, opened = b.opened + excluded.opened,
    degraded = b.degraded + excluded.degraded, down = b.down + excluded.down
  RETURNING latency INTO counts;
  IF NEW.latency_ms IS NOT NULL THEN
    -- An assignment beyond the bounds widens the array.
    counts[bin] := COALESCE(counts[bin], 0) + 1;
    UPDATE health_bucket SET latency = counts WHERE server_id = NEW.server_id AND start = half_hour;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER probe_result_bucket AFTER INSERT ON probe_result
  FOR EACH ROW EXECUTE FUNCTION count_into_health_bucket();

-- A time in which a server was judged degraded or down, written with the judgement that began or ended it.
CREATE TABLE health_incident (
  id TEXT COLLATE "C" PRIMARY KEY,
  server_id TEXT COLLATE "C" NOT NULL REFERENCES server (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  started_at TIMESTAMPTZ(3) NOT NULL,
  ended_at TIMESTAMPTZ(3),
  -- The worst that was judged in it.
  worst health_status NOT NULL,
  -- What went wrong first.
  error_class TEXT COLLATE "C",
  CONSTRAINT health_incident_ends_later CHECK (ended_at >= started_at),
  CONSTRAINT health_incident_worst_bad CHECK (worst IN ('DEGRADED', 'DOWN'))
);
CREATE UNIQUE INDEX health_incident_one_open ON health_incident (server_id) WHERE ended_at IS NULL;
CREATE INDEX health_incident_server_id_started_at_idx ON health_incident (server_id, started_at DESC);
CREATE INDEX health_incident_ended_at_idx ON health_incident (ended_at);

-- What happened is not rewritten: an incident may grow worse and end, once.
CREATE FUNCTION check_health_incident() RETURNS TRIGGER LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL OR (OLD.worst = 'DOWN' AND NEW.worst <> 'DOWN')
    OR (OLD.id, OLD.server_id, OLD.started_at) IS DISTINCT FROM (NEW.id, NEW.server_id, NEW.started_at)
    OR OLD.error_class IS DISTINCT FROM NEW.error_class THEN
    PERFORM public.refuse('health_incident_frozen', 'An incident may only grow worse and end.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER health_incident_frozen BEFORE UPDATE ON health_incident
  FOR EACH ROW EXECUTE FUNCTION check_health_incident();

-- A server that is bad as this migration runs has its incident, from when it was judged so.
INSERT INTO health_incident (id, server_id, started_at, worst, error_class)
SELECT 'inc_' || gen_random_uuid(), server_id, since, status, error_class FROM server_health
WHERE status IN ('DEGRADED', 'DOWN');

-- Sweeps. Each deletes at most so many rows and says how many; rows that another sweep is deleting are skipped. The
-- application may not delete history, so how young a row may go is said here and not by the caller.
DROP FUNCTION prune_probe_results(TIMESTAMPTZ);
CREATE FUNCTION prune_probe_results(older_than TIMESTAMPTZ, at_most INTEGER) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gone BIGINT;
BEGIN
  DELETE FROM probe_result WHERE id IN (
    SELECT id FROM probe_result WHERE at < LEAST(older_than, now() - INTERVAL '1 day')
    ORDER BY at LIMIT at_most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

CREATE FUNCTION prune_health_history(at_most INTEGER) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  -- A day more than is shown: the first cell of 90 days is a whole one.
  kept_from TIMESTAMPTZ := now() - INTERVAL '91 days';
  buckets BIGINT;
  incidents BIGINT;
BEGIN
  DELETE FROM health_bucket WHERE (server_id, start) IN (
    SELECT server_id, start FROM health_bucket WHERE start < kept_from
    ORDER BY start LIMIT at_most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS buckets = ROW_COUNT;
  -- One that goes on is never old.
  DELETE FROM health_incident WHERE id IN (
    SELECT id FROM health_incident WHERE ended_at < kept_from
    ORDER BY ended_at LIMIT at_most FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS incidents = ROW_COUNT;
  RETURN buckets + incidents;
END $$;
