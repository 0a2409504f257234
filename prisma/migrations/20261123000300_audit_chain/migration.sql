-- The audit chain (laws A1 and A2): gapless, append-only, each row hashing the one before.

ALTER TABLE audit_event ADD CONSTRAINT audit_event_actor_known CHECK (actor_kind IN ('PERSON', 'WORKLOAD', 'SYSTEM'));
INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, repeat('0', 64));

-- Everything of an event but its hashes, without ambiguity: a list whose items are quoted where they are text.
CREATE FUNCTION audit_payload(event audit_event) RETURNS TEXT LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT jsonb_build_array(
    event.sequence, to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    event.actor_kind, event.actor_id, event.actor_name, event.on_behalf_of, event.source, event.request_id,
    event.action, event.target_kind, event.target_id, event.target_name, event.before, event.after)::TEXT
$$;

CREATE FUNCTION audit_hash(event audit_event) RETURNS TEXT LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT encode(sha256(convert_to(event.previous_hash || E'\n' || audit_payload(event), 'UTF8')), 'hex')
$$;

-- The lock on the head orders the writers and is kept until commit: no gap, no fork. The facts version is locked first,
-- as a change of facts does before its audit row, so that the two orders can't deadlock.
CREATE FUNCTION chain_audit_event() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head audit_head;
BEGIN
  PERFORM FROM facts_version WHERE id = 1 FOR UPDATE;
  SELECT * INTO STRICT head FROM audit_head WHERE id = 1 FOR UPDATE;
  NEW.sequence := head.sequence + 1;
  NEW.at := date_trunc('milliseconds', COALESCE(NEW.at, clock_timestamp()));
  NEW.previous_hash := head.hash;
  NEW.hash := audit_hash(NEW);
  UPDATE audit_head SET sequence = NEW.sequence, hash = NEW.hash WHERE id = 1;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

CREATE FUNCTION refuse_audit_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('audit_event_append_only', 'An audit event is never changed or deleted.');
  RETURN NULL;
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_event_never_truncated BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

-- Also while replication or a restore switches ordinary triggers off.
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_chain;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_append_only;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_never_truncated;
