-- Facets of the catalogue are counted by the api, from columns that it keeps in memory: adding up ten thousand rows took SQL
-- longer than finding them. For that the api must learn exactly what changed, and health must be among it.

ALTER TABLE catalogue_entry
  -- Only the status, which seldom changes; when it was judged, which every probe writes, stays in server_health alone, and
  -- readers turn what is too old into unknown.
  ADD COLUMN health health_status NOT NULL DEFAULT 'UNKNOWN',
  -- The transaction that wrote the row last. Whoever has read the table under a snapshot finds all that this snapshot did
  -- not show by asking for rows from its xmin on: without a lock, and however late a transaction commits.
  ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX catalogue_entry_changed_in_idx ON catalogue_entry (changed_in);

CREATE FUNCTION mark_catalogue_change() RETURNS TRIGGER LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.changed_in := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER catalogue_changed_in BEFORE INSERT OR UPDATE ON catalogue_entry
  FOR EACH ROW EXECUTE FUNCTION mark_catalogue_change();

-- Row triggers: the lock on the row of server_health keeps two probes of one server in their order here too.
CREATE FUNCTION follow_health() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE catalogue_entry SET health = NEW.status WHERE server_id = NEW.server_id;
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_health_insert AFTER INSERT ON server_health
  FOR EACH ROW EXECUTE FUNCTION follow_health();
CREATE TRIGGER catalogue_health_update AFTER UPDATE ON server_health
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION follow_health();

UPDATE catalogue_entry e SET health = h.status FROM server_health h WHERE h.server_id = e.server_id;

-- As before, and the health of an entry that is new. Later on that is the trigger's alone: a status read here could be
-- older than the one which a probe has just written.
CREATE OR REPLACE FUNCTION refresh_catalogue_columns(server_ids TEXT[]) RETURNS VOID LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE catalogue_entry e SET
    -- Not a default of the column: an upsert would use up a number each time.
    ordinal = COALESCE(e.ordinal, nextval('catalogue_ordinal')::INTEGER),
    name = s.name, folded_name = lower(s.name), folded_title = lower(s.title), tags = s.tags, team_slug = t.slug, team_name = t.name,
    environment = shown.environment, approved_at = shown.approved_at,
    health = CASE WHEN e.ordinal IS NULL THEN COALESCE(shown.health, e.health) ELSE e.health END
  FROM server s
  JOIN team t ON t.id = s.team_id
  CROSS JOIN LATERAL (SELECT
    (SELECT r.environment FROM revision r WHERE r.server_id = s.id
     ORDER BY r.state = 'APPROVED' DESC, r.state = 'SUBMITTED' DESC, r.number DESC LIMIT 1) AS environment,
    (SELECT r.decided_at FROM revision r WHERE r.server_id = s.id AND r.state = 'APPROVED') AS approved_at,
    (SELECT h.status FROM server_health h WHERE h.server_id = s.id) AS health) AS shown
  WHERE e.server_id = s.id AND s.id = ANY (server_ids)
    AND (e.ordinal IS NULL
      OR (e.name, e.folded_title, e.tags, e.team_slug, e.team_name, e.environment, e.approved_at)
         IS DISTINCT FROM (s.name, lower(s.title), s.tags, t.slug, t.name, shown.environment, shown.approved_at))
$$;
