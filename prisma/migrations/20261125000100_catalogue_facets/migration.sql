-- More of what the catalogue is filtered by: data classes and transport of the revision shown, behaviour of the tools shown,
-- sign-in and protocol versions as the probe saw them. Kept by triggers like the columns before, so no writer can forget them.

ALTER TABLE catalogue_entry
  ADD COLUMN data_classes TEXT[] DEFAULT '{}',
  ADD COLUMN transport TEXT,
  -- Of the tools shown, by effective behaviour.
  ADD COLUMN read_only_count INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN destructive_count INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN open_world_count INTEGER NOT NULL DEFAULT 0,
  -- NONE, SIGN_IN, or UNKNOWN while nothing was observed.
  ADD COLUMN auth TEXT NOT NULL DEFAULT 'UNKNOWN' CONSTRAINT catalogue_entry_auth_known CHECK (auth IN ('NONE', 'SIGN_IN', 'UNKNOWN')),
  -- Newest first.
  ADD COLUMN protocol_versions TEXT[] DEFAULT '{}';

-- What a surface says about sign-in and protocol. Its text is a server's own: whatever cannot be read is unknown, and no
-- server can make the recording of a probe fail, nor fill the catalogue with versions.
CREATE FUNCTION observed_facets(definition TEXT, OUT auth TEXT, OUT protocol_versions TEXT[]) LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  surface JSONB;
BEGIN
  -- jsonb cannot hold the character zero; an even number of backslashes before it is text about it.
  surface := regexp_replace(definition, '(?<!\\)((?:\\\\)*)\\u0000', '\1', 'g')::JSONB;
  auth := CASE WHEN jsonb_typeof(surface -> 'auth') = 'object' THEN 'SIGN_IN' ELSE 'NONE' END;
  protocol_versions := ARRAY(
    SELECT version FROM (SELECT DISTINCT value COLLATE "C" AS version FROM jsonb_array_elements_text(
      CASE WHEN jsonb_typeof(surface -> 'protocolVersions') = 'array' THEN surface -> 'protocolVersions' ELSE '[]' END)) AS said
    WHERE version ~ '^[0-9A-Za-z._-]{1,40}$' ORDER BY version DESC LIMIT 20);
EXCEPTION WHEN OTHERS THEN
  auth := 'UNKNOWN';
  protocol_versions := '{}';
END $$;

-- Row triggers, as for health: the lock on the row of surface_watch keeps two probes of one server in their order. Most probes
-- see what the one before saw, and cost nothing here.
CREATE FUNCTION follow_observed() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE catalogue_entry e SET auth = seen.auth, protocol_versions = seen.protocol_versions
  FROM (SELECT (observed_facets((SELECT definition FROM surface WHERE fingerprint = NEW.observed_fingerprint))).*) AS seen
  WHERE e.server_id = NEW.server_id
    AND (e.auth, e.protocol_versions) IS DISTINCT FROM (seen.auth, seen.protocol_versions);
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_observed_insert AFTER INSERT ON surface_watch
  FOR EACH ROW EXECUTE FUNCTION follow_observed();
CREATE TRIGGER catalogue_observed_update AFTER UPDATE ON surface_watch
  FOR EACH ROW WHEN (OLD.observed_fingerprint IS DISTINCT FROM NEW.observed_fingerprint) EXECUTE FUNCTION follow_observed();

-- As before, and the behaviour of the tools.
CREATE OR REPLACE FUNCTION refresh_catalogue_entry(server_ids TEXT[]) RETURNS VOID LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO catalogue_entry (server_id, fingerprint, tool_count, read_only_count, destructive_count, open_world_count, document)
  SELECT s.id, shown.fingerprint, tools.count, tools.read_only, tools.destructive, tools.open_world,
    setweight(to_tsvector('simple', left(search_name(s.name) || ' ' || search_words(s.title), 4000)), 'A')
    || setweight(to_tsvector('simple', left(search_words(t.name || ' ' || t.slug || ' ' || array_to_string(s.tags, ' ')), 4000)), 'B')
    || setweight(to_tsvector('simple', left(search_words(s.description), 20000)), 'C')
    || setweight(to_tsvector('simple', left(tools.names, 60000)), 'B')
    || setweight(to_tsvector('simple', left(tools.descriptions, 60000)), 'D')
  FROM server s
  JOIN team t ON t.id = s.team_id
  CROSS JOIN LATERAL (SELECT catalogue_fingerprint(s.id) AS fingerprint) AS shown
  CROSS JOIN LATERAL (
    SELECT count(*)::INTEGER AS count,
      count(*) FILTER (WHERE x.read_only)::INTEGER AS read_only,
      count(*) FILTER (WHERE x.destructive)::INTEGER AS destructive,
      count(*) FILTER (WHERE x.open_world)::INTEGER AS open_world,
      COALESCE(string_agg(search_name(x.name) || ' ' || search_words(COALESCE(x.title, '')), ' '), '') AS names,
      COALESCE(string_agg(search_words(left(x.description, 2000)), ' '), '') AS descriptions
    FROM surface_tool x WHERE x.fingerprint = shown.fingerprint) AS tools
  WHERE s.id = ANY (server_ids)
  ON CONFLICT (server_id) DO UPDATE SET
    fingerprint = excluded.fingerprint, tool_count = excluded.tool_count, read_only_count = excluded.read_only_count,
    destructive_count = excluded.destructive_count, open_world_count = excluded.open_world_count, document = excluded.document
$$;

-- As before, with data classes and transport of the revision whose environment is shown.
CREATE OR REPLACE FUNCTION refresh_catalogue_columns(server_ids TEXT[]) RETURNS VOID LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE catalogue_entry e SET
    -- Not a default of the column: an upsert would use up a number each time.
    ordinal = COALESCE(e.ordinal, nextval('catalogue_ordinal')::INTEGER),
    name = s.name, folded_name = lower(s.name), folded_title = lower(s.title), tags = s.tags, team_slug = t.slug, team_name = t.name,
    environment = shown.environment, transport = shown.transport, data_classes = COALESCE(shown.data_classes, '{}'),
    approved_at = judged.approved_at,
    health = CASE WHEN e.ordinal IS NULL THEN COALESCE(judged.health, e.health) ELSE e.health END
  FROM server s
  JOIN team t ON t.id = s.team_id
  LEFT JOIN LATERAL (
    SELECT r.environment, r.transport, r.data_classes FROM revision r WHERE r.server_id = s.id
    ORDER BY r.state = 'APPROVED' DESC, r.state = 'SUBMITTED' DESC, r.number DESC LIMIT 1) AS shown ON true
  CROSS JOIN LATERAL (SELECT
    (SELECT r.decided_at FROM revision r WHERE r.server_id = s.id AND r.state = 'APPROVED') AS approved_at,
    (SELECT h.status FROM server_health h WHERE h.server_id = s.id) AS health) AS judged
  WHERE e.server_id = s.id AND s.id = ANY (server_ids)
    AND (e.ordinal IS NULL
      OR (e.name, e.folded_title, e.tags, e.team_slug, e.team_name, e.environment, e.transport, e.data_classes, e.approved_at)
         IS DISTINCT FROM (s.name, lower(s.title), s.tags, t.slug, t.name, shown.environment, shown.transport,
           COALESCE(shown.data_classes, '{}'), judged.approved_at))
$$;

-- A database with servers: the new columns of all of them.
SELECT refresh_catalogue_columns(array_agg(id)) FROM server;
UPDATE catalogue_entry e SET read_only_count = tools.read_only, destructive_count = tools.destructive, open_world_count = tools.open_world
FROM (
  SELECT fingerprint, count(*) FILTER (WHERE read_only)::INTEGER AS read_only,
    count(*) FILTER (WHERE destructive)::INTEGER AS destructive, count(*) FILTER (WHERE open_world)::INTEGER AS open_world
  FROM surface_tool GROUP BY fingerprint) AS tools
WHERE tools.fingerprint = e.fingerprint;
UPDATE catalogue_entry e SET auth = seen.auth, protocol_versions = seen.protocol_versions
FROM surface_watch w
JOIN surface f ON f.fingerprint = w.observed_fingerprint
CROSS JOIN LATERAL observed_facets(f.definition) AS seen
WHERE w.server_id = e.server_id;
