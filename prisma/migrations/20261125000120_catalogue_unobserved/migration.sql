-- As before, but where there is no surface nothing is known: not even that no sign-in is needed.
CREATE OR REPLACE FUNCTION observed_facets(definition TEXT, OUT auth TEXT, OUT protocol_versions TEXT[]) LANGUAGE plpgsql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  surface JSONB;
BEGIN
  auth := 'UNKNOWN';
  protocol_versions := '{}';
  IF definition IS NULL THEN
    RETURN;
  END IF;
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

UPDATE catalogue_entry e SET auth = 'UNKNOWN', protocol_versions = '{}'
FROM surface_watch w
WHERE w.server_id = e.server_id AND e.auth <> 'UNKNOWN'
  AND NOT EXISTS (SELECT FROM surface f WHERE f.fingerprint = w.observed_fingerprint);
