-- What the catalogue filters, counts and sorts by, beside the search document: one page reads one table. With joins over
-- ten thousand servers a page would take several times as long.

ALTER TABLE catalogue_entry
  -- Place of a server in the byte string that says what an asker may see; dense, given once, never reused.
  ADD COLUMN ordinal INTEGER,
  ADD COLUMN name TEXT COLLATE "C" NOT NULL DEFAULT '',
  -- Name and title in lower case, for the order of the hits of a search.
  ADD COLUMN folded_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN folded_title TEXT NOT NULL DEFAULT '',
  ADD COLUMN tags TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN team_slug TEXT NOT NULL DEFAULT '',
  ADD COLUMN team_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN environment environment,
  ADD COLUMN approved_at TIMESTAMPTZ(3);
-- Prisma declares lists as nullable columns.
ALTER TABLE catalogue_entry ALTER COLUMN tags DROP NOT NULL;
CREATE UNIQUE INDEX catalogue_entry_ordinal_key ON catalogue_entry (ordinal);
CREATE INDEX catalogue_entry_name_idx ON catalogue_entry (name);
CREATE SEQUENCE catalogue_ordinal OWNED BY catalogue_entry.ordinal;

-- Copies the columns of these servers where they differ. The environment is that of the revision in force, else submitted,
-- else newest.
CREATE FUNCTION refresh_catalogue_columns(server_ids TEXT[]) RETURNS VOID LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE catalogue_entry e SET
    -- Not a default of the column: an upsert would use up a number each time.
    ordinal = COALESCE(e.ordinal, nextval('catalogue_ordinal')::INTEGER),
    name = s.name, folded_name = lower(s.name), folded_title = lower(s.title), tags = s.tags, team_slug = t.slug, team_name = t.name,
    environment = shown.environment, approved_at = shown.approved_at
  FROM server s
  JOIN team t ON t.id = s.team_id
  CROSS JOIN LATERAL (SELECT
    (SELECT r.environment FROM revision r WHERE r.server_id = s.id
     ORDER BY r.state = 'APPROVED' DESC, r.state = 'SUBMITTED' DESC, r.number DESC LIMIT 1) AS environment,
    (SELECT r.decided_at FROM revision r WHERE r.server_id = s.id AND r.state = 'APPROVED') AS approved_at) AS shown
  WHERE e.server_id = s.id AND s.id = ANY (server_ids)
    AND (e.ordinal IS NULL
      OR (e.name, e.folded_title, e.tags, e.team_slug, e.team_name, e.environment, e.approved_at)
         IS DISTINCT FROM (s.name, lower(s.title), s.tags, t.slug, t.name, shown.environment, shown.approved_at))
$$;

-- TG_ARGV[0]: a query over the changed rows, giving servers. Named after catalogue_*, so that the entry is there already.
CREATE FUNCTION follow_catalogue_columns() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  servers TEXT[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT id) FROM (%s) AS s (id)', TG_ARGV[0]) INTO servers;
  IF servers IS NOT NULL THEN
    PERFORM refresh_catalogue_columns(servers);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER catalogue_shown_insert AFTER INSERT ON server REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT id FROM changed');
CREATE TRIGGER catalogue_shown_update AFTER UPDATE ON server REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT id FROM changed');
CREATE TRIGGER catalogue_shown_update AFTER UPDATE ON team REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT server.id FROM changed JOIN server ON server.team_id = changed.id');
CREATE TRIGGER catalogue_shown_insert AFTER INSERT ON revision REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT server_id FROM changed');
CREATE TRIGGER catalogue_shown_update AFTER UPDATE ON revision REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT server_id FROM changed');
CREATE TRIGGER catalogue_shown_delete AFTER DELETE ON revision REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue_columns('SELECT server_id FROM changed');

SELECT refresh_catalogue_columns(array_agg(id)) FROM server;
