-- Catalogue search: names like com.example.data/presto, run_query or runQuery are found by their words.

-- Words of a text, split at ASCII punctuation and camel humps; other scripts are left to the text parser.
CREATE FUNCTION search_words(source TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(source,
    '([a-z0-9])([A-Z])', '\1 \2', 'g'), '([A-Z]+)([A-Z][a-z])', '\1 \2', 'g'), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g')
$$;

-- Words of a name, and its parts in one piece: run_query is found by "run", "query" and "runquery".
CREATE FUNCTION search_name(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT search_words(name) || ' ' || regexp_replace(replace(replace(name, '_', ''), '-', ''), '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g')
$$;

-- What a person typed, as a query: every word must occur, each as a prefix. Null when there is no word in it.
CREATE FUNCTION catalogue_query(typed TEXT) RETURNS TSQUERY LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT string_agg(quote_literal(lexeme) || ':*', ' & ')::TSQUERY
  FROM unnest(to_tsvector('simple', left(search_words(typed), 1000))) AS words
$$;

-- Weights: title or name A, description D. Cut, so that no server can push a row over the limits of a tsvector.
CREATE FUNCTION set_tool_document() RETURNS TRIGGER LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.document := setweight(to_tsvector('simple', left(search_name(NEW.name) || ' ' || search_words(COALESCE(NEW.title, '')), 1000)), 'A')
    || setweight(to_tsvector('simple', left(search_words(NEW.description), 4000)), 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER surface_tool_document BEFORE INSERT ON surface_tool FOR EACH ROW EXECUTE FUNCTION set_tool_document();

-- The surface whose tools are shown: the one observed, else the one approved, else the one submitted.
CREATE FUNCTION catalogue_fingerprint(server_id TEXT) RETURNS TEXT LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT COALESCE(
    (SELECT w.observed_fingerprint FROM surface_watch w WHERE w.server_id = $1 AND w.visible),
    (SELECT r.surface_fingerprint FROM revision r WHERE r.server_id = $1 AND r.state = 'APPROVED'),
    (SELECT r.surface_fingerprint FROM revision r WHERE r.server_id = $1 AND r.state = 'SUBMITTED'),
    (SELECT w.observed_fingerprint FROM surface_watch w WHERE w.server_id = $1))
$$;

-- Writes the entries of these servers anew.
CREATE FUNCTION refresh_catalogue_entry(server_ids TEXT[]) RETURNS VOID LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO catalogue_entry (server_id, fingerprint, tool_count, document)
  SELECT s.id, shown.fingerprint, tools.count,
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
      COALESCE(string_agg(search_name(x.name) || ' ' || search_words(COALESCE(x.title, '')), ' '), '') AS names,
      COALESCE(string_agg(search_words(left(x.description, 2000)), ' '), '') AS descriptions
    FROM surface_tool x WHERE x.fingerprint = shown.fingerprint) AS tools
  WHERE s.id = ANY (server_ids)
  ON CONFLICT (server_id) DO UPDATE SET
    fingerprint = excluded.fingerprint, tool_count = excluded.tool_count, document = excluded.document
$$;

-- Statement trigger like that of the facts version: TG_ARGV are the columns that search reads, a query giving servers, and
-- whether anything but a change of the surface shown matters.
CREATE FUNCTION follow_catalogue() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  differing TEXT := CASE TG_OP
    WHEN 'INSERT' THEN format('SELECT %s FROM new_rows', TG_ARGV[0])
    ELSE format('SELECT %1$s FROM new_rows EXCEPT SELECT %1$s FROM old_rows', TG_ARGV[0])
  END;
  servers TEXT[];
BEGIN
  EXECUTE format('WITH r AS (%s) SELECT array_agg(DISTINCT id) FROM (%s) AS s (id)', differing, TG_ARGV[1]) INTO servers;
  IF NOT TG_ARGV[2]::BOOLEAN THEN
    SELECT array_agg(moved.id) INTO servers FROM unnest(servers) AS moved (id)
    LEFT JOIN catalogue_entry e ON e.server_id = moved.id
    WHERE e.fingerprint IS DISTINCT FROM catalogue_fingerprint(moved.id);
  END IF;
  IF servers IS NOT NULL THEN
    PERFORM refresh_catalogue_entry(servers);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION watch_catalogue(source_table REGCLASS, columns TEXT, servers TEXT, always BOOLEAN) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER catalogue_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows'
    ' FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue(%L, %L, %L)', source_table, columns, servers, always);
  EXECUTE format('CREATE TRIGGER catalogue_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'
    ' FOR EACH STATEMENT EXECUTE FUNCTION follow_catalogue(%L, %L, %L)', source_table, columns, servers, always);
END $$;

SELECT watch_catalogue('server', 'id, name, title, description, tags, team_id', 'SELECT r.id FROM r', true);
SELECT watch_catalogue('team', 'id, slug, name', 'SELECT server.id FROM r JOIN server ON server.team_id = r.id', true);
SELECT watch_catalogue('surface_watch', 'server_id, observed_fingerprint, visible', 'SELECT r.server_id FROM r', false);
SELECT watch_catalogue('revision', 'server_id, state, surface_fingerprint', 'SELECT r.server_id FROM r WHERE r.state <> ''DRAFT''', false);
-- Tools may be written after what refers to their surface.
SELECT watch_catalogue('surface_tool', 'fingerprint',
  'SELECT catalogue_entry.server_id FROM r JOIN catalogue_entry ON catalogue_entry.fingerprint = r.fingerprint', true);
DROP FUNCTION watch_catalogue;

-- Names and titles typed almost right.
CREATE INDEX server_name_trigrams ON server USING gin (lower(name) gin_trgm_ops);
CREATE INDEX server_title_trigrams ON server USING gin (lower(title) gin_trgm_ops);
