-- The facts version (law D13): one row, incremented inside each transaction that changes decision facts, so that
-- versions commit in order. `facts_change` lists what changed, and NOTIFY wakes the processes that hold facts.

ALTER TABLE facts_change ADD CONSTRAINT facts_change_kind_known CHECK (kind IN ('SERVER', 'PERSON', 'DIRECTORY'));
INSERT INTO facts_version (id, version) VALUES (1, 0);

-- Statement trigger on a table of facts. TG_ARGV: the kind of subject; the columns (of `rows`) that are facts; a query
-- over `r`, the rows that differ, giving ids of subjects. Rows equal in those columns before and after don't count.
-- SECURITY DEFINER: the application's role can't write the version itself.
CREATE FUNCTION record_facts_change() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  columns TEXT := TG_ARGV[1];
  differing TEXT := CASE TG_OP
    WHEN 'INSERT' THEN format('SELECT %s FROM new_rows AS rows', columns)
    WHEN 'DELETE' THEN format('SELECT %s FROM old_rows AS rows', columns)
    ELSE format('(SELECT %1$s FROM old_rows AS rows EXCEPT SELECT %1$s FROM new_rows AS rows)'
      ' UNION ALL (SELECT %1$s FROM new_rows AS rows EXCEPT SELECT %1$s FROM old_rows AS rows)', columns)
  END;
  subjects TEXT[];
  next BIGINT;
BEGIN
  EXECUTE format('WITH r AS (%s) SELECT array_agg(DISTINCT id) FROM (%s) AS s (id)', differing, TG_ARGV[2]) INTO subjects;
  IF subjects IS NULL THEN
    RETURN NULL;
  END IF;
  UPDATE facts_version SET version = version + 1 WHERE id = 1 RETURNING version INTO next;
  INSERT INTO facts_change (version, kind, subject_id) SELECT next, TG_ARGV[0], unnest(subjects);
  PERFORM pg_notify('gatehouse_facts', next::TEXT);
  RETURN NULL;
END $$;

-- A transition table belongs to one event, so each table has three triggers; this writes them.
CREATE FUNCTION watch_facts(fact_table REGCLASS, kind TEXT, columns TEXT, subjects TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER facts_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows'
    ' FOR EACH STATEMENT EXECUTE FUNCTION record_facts_change(%L, %L, %L)', fact_table, kind, columns, subjects);
  EXECUTE format('CREATE TRIGGER facts_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'
    ' FOR EACH STATEMENT EXECUTE FUNCTION record_facts_change(%L, %L, %L)', fact_table, kind, columns, subjects);
  EXECUTE format('CREATE TRIGGER facts_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows'
    ' FOR EACH STATEMENT EXECUTE FUNCTION record_facts_change(%L, %L, %L)', fact_table, kind, columns, subjects);
END $$;

SELECT watch_facts('server', 'SERVER',
  'id, name, team_id, visibility, drift_setting, guard_enforced, guard_seen_at, deprecated_at, sunset_at, retired_at',
  'SELECT r.id FROM r');
SELECT watch_facts('team', 'SERVER', 'id, owner_group_id',
  'SELECT server.id FROM r JOIN server ON server.team_id = r.id');
-- A draft is nobody's fact.
SELECT watch_facts('revision', 'SERVER',
  'id, server_id, number, CASE WHEN state <> ''DRAFT'' THEN jsonb_build_array(state, version, endpoint, environment, surface_fingerprint) END AS fact',
  'SELECT r.server_id FROM r WHERE r.fact IS NOT NULL');
SELECT watch_facts('revision_lane', 'SERVER', 'revision_id, lane',
  'SELECT revision.server_id FROM r JOIN revision ON revision.id = r.revision_id AND revision.state <> ''DRAFT''');
SELECT watch_facts('lane_decision', 'SERVER', 'id, revision_id',
  'SELECT revision.server_id FROM r JOIN revision ON revision.id = r.revision_id');
SELECT watch_facts('lane_decision_withdrawal', 'SERVER', 'decision_id',
  'SELECT revision.server_id FROM r JOIN lane_decision ON lane_decision.id = r.decision_id JOIN revision ON revision.id = lane_decision.revision_id');
SELECT watch_facts('lane_condition', 'SERVER', 'id, decision_id, text, due_at, consequence, cleared_at',
  'SELECT revision.server_id FROM r JOIN lane_decision ON lane_decision.id = r.decision_id JOIN revision ON revision.id = lane_decision.revision_id');
SELECT watch_facts('policy_version', 'SERVER', 'id, revision_id',
  'SELECT revision.server_id FROM r JOIN revision ON revision.id = r.revision_id');
SELECT watch_facts('drift', 'SERVER',
  'server_id, approved_fingerprint, observed_fingerprint, state, closes_all, changed_tools, added_tools, closed_prompts, closed_templates',
  'SELECT r.server_id FROM r');
SELECT watch_facts('suspension', 'SERVER', 'id, server_id, scope, tools, group_ids, starts_at, ends_at, lifted_at',
  'SELECT r.server_id FROM r');
SELECT watch_facts('surface_watch', 'SERVER', 'server_id, observed_fingerprint, visible', 'SELECT r.server_id FROM r');
SELECT watch_facts('person', 'PERSON', 'id, active, memberships_known', 'SELECT r.id FROM r');
SELECT watch_facts('membership', 'PERSON', 'person_id, group_id', 'SELECT r.person_id FROM r');
SELECT watch_facts('directory_group', 'DIRECTORY', 'id, issuer_id, external_id, display_name', 'SELECT r.issuer_id FROM r');
SELECT watch_facts('issuer', 'DIRECTORY', 'id, url, name', 'SELECT r.id FROM r');

-- Versions are contiguous, so a reader knows from the oldest one kept whether it can still catch up step by step.
CREATE FUNCTION prune_facts_changes() RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gone BIGINT;
BEGIN
  DELETE FROM facts_change WHERE version <= (
    SELECT version FROM facts_change ORDER BY version DESC OFFSET 100000 LIMIT 1);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
