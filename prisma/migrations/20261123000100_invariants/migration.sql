-- What must hold whatever the application does. Every rule has a name, which the database reports when it refuses, and
-- every one is tried by raw SQL in invariants.test.ts.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Refuses with a constraint name, so that a trigger speaks like a constraint.
CREATE FUNCTION refuse(name TEXT, message TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', message USING ERRCODE = 'check_violation', CONSTRAINT = name;
END $$;

-- For rows that stay as they are: TG_ARGV[0] is the rule's name, the further arguments are the columns that may change.
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM refuse(TG_ARGV[0], format('A row of %s is never deleted.', TG_TABLE_NAME));
  ELSIF to_jsonb(OLD) - TG_ARGV[1:] IS DISTINCT FROM to_jsonb(NEW) - TG_ARGV[1:] THEN
    PERFORM refuse(TG_ARGV[0], format('A row of %s never changes in this column.', TG_TABLE_NAME));
  END IF;
  RETURN NEW;
END $$;

-- Single rows ---------------------------------------------------------------------------------------------------------

ALTER TABLE installation ADD CONSTRAINT installation_single_row CHECK (id = 1);
ALTER TABLE facts_version ADD CONSTRAINT facts_version_single_row CHECK (id = 1);
ALTER TABLE audit_head ADD CONSTRAINT audit_head_single_row CHECK (id = 1);
CREATE TRIGGER installation_frozen BEFORE UPDATE OR DELETE ON installation
  FOR EACH ROW EXECUTE FUNCTION refuse_change('installation_frozen');

-- Directory (law I3) --------------------------------------------------------------------------------------------------

CREATE TRIGGER issuer_identity BEFORE UPDATE ON issuer
  FOR EACH ROW EXECUTE FUNCTION refuse_change('issuer_identity', 'name');
CREATE TRIGGER person_identity BEFORE UPDATE ON person
  FOR EACH ROW EXECUTE FUNCTION refuse_change('person_identity', 'display_name', 'active', 'memberships_known');
CREATE TRIGGER directory_group_identity BEFORE UPDATE ON directory_group
  FOR EACH ROW EXECUTE FUNCTION refuse_change('directory_group_identity', 'display_name');
CREATE TRIGGER membership_frozen BEFORE UPDATE ON membership
  FOR EACH ROW EXECUTE FUNCTION refuse_change('membership_frozen');

-- The issuers of persons and groups never change, so looking once is enough.
CREATE FUNCTION check_membership_issuer() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed c JOIN person p ON p.id = c.person_id JOIN directory_group g ON g.id = c.group_id
    WHERE p.issuer_id <> g.issuer_id) THEN
    PERFORM refuse('membership_same_issuer', 'A person can only be a member of a group of the same issuer.');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_same_issuer AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_membership_issuer();

-- Who was a member when: leaving a group for five minutes clears nobody (law P7).
CREATE FUNCTION keep_membership_period() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO membership_period (person_id, group_id, joined_at)
    SELECT person_id, group_id, clock_timestamp() FROM changed
    ON CONFLICT (person_id, group_id, joined_at) DO UPDATE SET left_at = NULL;
  ELSE
    UPDATE membership_period p SET left_at = clock_timestamp() FROM changed c
    WHERE p.person_id = c.person_id AND p.group_id = c.group_id AND p.left_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_period_join AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_membership_period();
CREATE TRIGGER membership_period_leave AFTER DELETE ON membership REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION keep_membership_period();

-- Teams ---------------------------------------------------------------------------------------------------------------

ALTER TABLE team
  ADD CONSTRAINT team_slug_form CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  ADD CONSTRAINT team_name_present CHECK (name <> '');
CREATE TRIGGER team_identity BEFORE UPDATE ON team
  FOR EACH ROW EXECUTE FUNCTION refuse_change('team_identity', 'name', 'description', 'owner_group_id');
ALTER TABLE support_channel
  ADD CONSTRAINT support_channel_target_safe CHECK (target ~ '^(https://|mailto:)[^[:space:][:cntrl:]]+$'),
  ADD CONSTRAINT support_channel_kind_known CHECK (kind IN ('CHAT', 'EMAIL', 'ON_CALL', 'TICKETS'));
-- A prefix stays with the team it was first granted to (law P12).
CREATE TRIGGER name_prefix_frozen BEFORE UPDATE OR DELETE ON name_prefix
  FOR EACH ROW EXECUTE FUNCTION refuse_change('name_prefix_frozen');

-- Servers -------------------------------------------------------------------------------------------------------------

ALTER TABLE server
  ADD CONSTRAINT server_name_form CHECK (name ~ '^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$' AND length(name) BETWEEN 3 AND 200),
  ADD CONSTRAINT server_title_present CHECK (title <> ''),
  ADD CONSTRAINT server_tags_present CHECK (array_position(tags, NULL) IS NULL AND array_position(tags, '') IS NULL),
  ADD CONSTRAINT server_sunset_of_deprecated CHECK (sunset_at IS NULL OR deprecated_at IS NOT NULL),
  ADD CONSTRAINT server_replaced_by_another CHECK (replacement_id <> id);

CREATE FUNCTION check_server_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM refuse('server_never_deleted', 'A server is retired, never deleted: its name is not used again.');
  ELSIF (NEW.id, NEW.name, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.name, OLD.created_at) THEN
    PERFORM refuse('server_identity', 'The name of a server never changes.');
  ELSIF OLD.retired_at IS NOT NULL AND NEW.retired_at IS DISTINCT FROM OLD.retired_at THEN
    PERFORM refuse('server_retired_for_good', 'A retired server stays retired.');
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER server_identity BEFORE UPDATE OR DELETE ON server
  FOR EACH ROW EXECUTE FUNCTION check_server_change();

-- Surfaces (law P10): whole, once per fingerprint ---------------------------------------------------------------------

ALTER TABLE surface ADD CONSTRAINT surface_fingerprint_form CHECK (fingerprint ~ '^fp1:[0-9a-f]{64}$');
CREATE TRIGGER surface_append_only BEFORE UPDATE OR DELETE ON surface
  FOR EACH ROW EXECUTE FUNCTION refuse_change('surface_append_only');
-- `document` is derived and may be derived anew by a later migration.
CREATE TRIGGER surface_tool_append_only BEFORE UPDATE OR DELETE ON surface_tool
  FOR EACH ROW EXECUTE FUNCTION refuse_change('surface_tool_append_only', 'document');

-- Revisions -----------------------------------------------------------------------------------------------------------

ALTER TABLE revision
  ADD CONSTRAINT revision_number_positive CHECK (number >= 1),
  ADD CONSTRAINT revision_transport_known CHECK (transport IN ('streamable-http', 'http+sse', 'stdio')),
  ADD CONSTRAINT revision_stdio_never_approved CHECK (transport <> 'stdio' OR state NOT IN ('APPROVED', 'SUPERSEDED')),
  -- No user info, no fragment, no white space (law P12); the exact canonical form is the domain's.
  ADD CONSTRAINT revision_endpoint_form CHECK (
    state = 'DRAFT' OR transport = 'stdio' OR endpoint ~ '^https?://[^/?#@[:space:]]+([/?][^#[:space:]]*)?$'),
  ADD CONSTRAINT revision_links_list CHECK (jsonb_typeof(links) = 'array'),
  ADD CONSTRAINT revision_proposed_rules_list CHECK (jsonb_typeof(proposed_rules) = 'array'),
  ADD CONSTRAINT revision_submitted_complete CHECK (
    state = 'DRAFT' OR (surface_fingerprint IS NOT NULL AND digest IS NOT NULL AND digest <> ''
      AND submitted_by IS NOT NULL AND submitted_at IS NOT NULL)),
  ADD CONSTRAINT revision_decided_at_present CHECK (
    state NOT IN ('APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'SUPERSEDED') OR decided_at IS NOT NULL);

CREATE UNIQUE INDEX revision_one_draft_per_author ON revision (server_id, created_by) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX revision_one_open ON revision (server_id) WHERE state = 'SUBMITTED';
CREATE UNIQUE INDEX revision_one_approved ON revision (server_id) WHERE state = 'APPROVED';
-- One endpoint, one server, among open and approved revisions: no hijack by double registration (law P12).
ALTER TABLE revision ADD CONSTRAINT revision_endpoint_unique
  EXCLUDE USING gist (endpoint WITH =, server_id WITH <>) WHERE (state IN ('SUBMITTED', 'APPROVED'));

-- Frozen once submitted; states only move along the graph. The digest follows a lane added or a policy narrowed during
-- review (laws P4, P6), and stands still with the decision.
CREATE FUNCTION check_revision_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  moving TEXT[] := CASE WHEN OLD.state = 'SUBMITTED' THEN ARRAY['state', 'decided_at', 'digest'] ELSE ARRAY['state'] END;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'DRAFT' THEN
      PERFORM refuse('revision_frozen', 'Only a draft can be discarded.');
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.id, NEW.server_id, NEW.number, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.server_id, OLD.number, OLD.created_by, OLD.created_at) THEN
    PERFORM refuse('revision_identity', 'A revision keeps its number, its server and its author.');
  END IF;
  IF OLD.state <> 'DRAFT' AND to_jsonb(OLD) - moving IS DISTINCT FROM to_jsonb(NEW) - moving THEN
    PERFORM refuse('revision_frozen', 'A submitted revision can no longer be edited.');
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state::TEXT, NEW.state::TEXT) NOT IN (
    ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'CHANGES_REQUESTED'), ('SUBMITTED', 'REJECTED'),
    ('SUBMITTED', 'WITHDRAWN'), ('APPROVED', 'SUPERSEDED')) THEN
    PERFORM refuse('revision_state_graph', format('A revision does not go from %s to %s.', OLD.state, NEW.state));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_frozen BEFORE UPDATE OR DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION check_revision_change();

CREATE FUNCTION check_revision_start() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state <> 'DRAFT' THEN
    PERFORM refuse('revision_starts_as_draft', 'A revision begins as a draft.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_starts_as_draft BEFORE INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION check_revision_start();

-- Judged at commit, so that lanes, policy and state may be written in any order. GENAI unless the answer is no (law P6).
CREATE FUNCTION check_revision_approved() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  missing TEXT;
BEGIN
  SELECT string_agg(wanted.lane::TEXT, ', ') INTO missing
  FROM unnest(CASE WHEN NEW.generative_ai = 'NO' THEN ARRAY['SECURITY', 'LEGAL_PRIVACY']
                   ELSE ARRAY['SECURITY', 'LEGAL_PRIVACY', 'GENAI'] END::lane[]) AS wanted (lane)
  WHERE NOT EXISTS (SELECT FROM revision_lane l WHERE l.revision_id = NEW.id AND l.lane = wanted.lane);
  IF missing IS NOT NULL THEN
    PERFORM refuse('revision_approved_lanes', format('An approved revision needs the lanes %s.', missing));
  END IF;
  IF NOT EXISTS (SELECT FROM policy_version p WHERE p.revision_id = NEW.id) THEN
    PERFORM refuse('revision_approved_policy', 'An approved revision needs a policy version.');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revision_approved_complete AFTER INSERT OR UPDATE ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'APPROVED')
  EXECUTE FUNCTION check_revision_approved();

-- Reviews (laws P6, P7) -----------------------------------------------------------------------------------------------

CREATE TRIGGER revision_lane_frozen BEFORE UPDATE OR DELETE ON revision_lane
  FOR EACH ROW EXECUTE FUNCTION refuse_change('revision_lane_frozen');

-- The share lock makes adding a lane and approving exclude each other.
CREATE FUNCTION check_lane_added() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM revision WHERE id = NEW.revision_id AND state IN ('DRAFT', 'SUBMITTED') FOR SHARE;
  IF NOT FOUND THEN
    PERFORM refuse('revision_lane_until_approval', 'A lane can be added until the revision is decided.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_lane_until_approval BEFORE INSERT ON revision_lane
  FOR EACH ROW EXECUTE FUNCTION check_lane_added();

CREATE TRIGGER lane_reviewer_frozen BEFORE UPDATE OR DELETE ON lane_reviewer
  FOR EACH ROW EXECUTE FUNCTION refuse_change('lane_reviewer_frozen');

ALTER TABLE lane_decision
  ADD CONSTRAINT lane_decision_checklist_list CHECK (jsonb_typeof(checklist) = 'array'),
  ADD CONSTRAINT lane_decision_digest_present CHECK (digest <> ''),
  ADD CONSTRAINT lane_decision_expires_later CHECK (expires_at > decided_at);
CREATE TRIGGER lane_decision_append_only BEFORE UPDATE OR DELETE ON lane_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change('lane_decision_append_only');
CREATE TRIGGER lane_decision_withdrawal_append_only BEFORE UPDATE OR DELETE ON lane_decision_withdrawal
  FOR EACH ROW EXECUTE FUNCTION refuse_change('lane_decision_withdrawal_append_only');

-- An open revision is decided; a lane may still take back what it approved (law P1). The lock orders the decisions of a
-- revision, so that their sequence is the order in which they were committed.
CREATE FUNCTION check_decision_state() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM revision WHERE id = NEW.revision_id AND state IN ('SUBMITTED', 'APPROVED') FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    PERFORM refuse('lane_decision_revision_open', 'Only a submitted or approved revision can be decided.');
  END IF;
  NEW.sequence := nextval('lane_decision_sequence_seq');
  RETURN NEW;
END $$;
CREATE TRIGGER lane_decision_revision_open BEFORE INSERT ON lane_decision
  FOR EACH ROW EXECUTE FUNCTION check_decision_state();

ALTER TABLE lane_condition
  ADD CONSTRAINT lane_condition_cleared_by_someone CHECK ((cleared_at IS NULL) = (cleared_by IS NULL)),
  ADD CONSTRAINT lane_condition_text_present CHECK (text <> '');
CREATE TRIGGER lane_condition_frozen BEFORE UPDATE OR DELETE ON lane_condition
  FOR EACH ROW EXECUTE FUNCTION refuse_change('lane_condition_frozen', 'due_at', 'cleared_at', 'cleared_by');

ALTER TABLE policy_version
  ADD CONSTRAINT policy_version_rules_list CHECK (jsonb_typeof(rules) = 'array'),
  ADD CONSTRAINT policy_version_sequence_positive CHECK (sequence >= 1);
CREATE TRIGGER policy_version_append_only BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change('policy_version_append_only');

-- Drift and suspension (laws P9, P13) ---------------------------------------------------------------------------------

ALTER TABLE drift ADD CONSTRAINT drift_resolved_at CHECK ((state = 'RESOLVED') = (resolved_at IS NOT NULL));

ALTER TABLE suspension
  ADD CONSTRAINT suspension_scope_coherent CHECK (
    CASE scope
      WHEN 'SERVER' THEN cardinality(tools) = 0 AND cardinality(group_ids) = 0
      WHEN 'TOOLS' THEN cardinality(tools) > 0 AND cardinality(group_ids) = 0 AND array_position(tools, NULL) IS NULL
      ELSE cardinality(tools) = 0 AND cardinality(group_ids) > 0 AND array_position(group_ids, NULL) IS NULL
    END),
  ADD CONSTRAINT suspension_ends_later CHECK (ends_at > starts_at),
  ADD CONSTRAINT suspension_reason_present CHECK (reason <> ''),
  ADD CONSTRAINT suspension_lift_complete CHECK (
    num_nonnulls(lifted_at, lifted_by, lift_reason) IN (0, 3));

CREATE FUNCTION check_suspension_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL OR to_jsonb(OLD) - ARRAY['lifted_at', 'lifted_by', 'lift_reason']
     IS DISTINCT FROM to_jsonb(NEW) - ARRAY['lifted_at', 'lifted_by', 'lift_reason'] THEN
    PERFORM refuse('suspension_frozen', 'A suspension can only be lifted, once.');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER suspension_frozen BEFORE UPDATE OR DELETE ON suspension
  FOR EACH ROW EXECUTE FUNCTION check_suspension_change();

-- Probes --------------------------------------------------------------------------------------------------------------

ALTER TABLE probe_schedule ADD CONSTRAINT probe_schedule_lease_complete
  CHECK ((leased_by IS NULL) = (lease_until IS NULL));
ALTER TABLE probe_request ADD CONSTRAINT probe_request_lease_complete
  CHECK ((leased_by IS NULL) = (lease_until IS NULL));
ALTER TABLE probe_step ADD CONSTRAINT probe_step_status_known CHECK (status IN ('OK', 'WARNING', 'FAILED'));
ALTER TABLE probe_result
  ADD CONSTRAINT probe_result_outcome_known
    CHECK (outcome IN ('OPENED', 'SIGN_IN_NEEDED', 'SURFACE_FAILED', 'FAILED')),
  ADD CONSTRAINT probe_result_era_known CHECK (era IN ('modern', 'legacy'));
CREATE INDEX probe_request_unfinished ON probe_request (requested_at) WHERE state <> 'DONE';

-- Append-only records with a retention: they go by age alone, never one by one.
CREATE FUNCTION prune_probe_results(older_than TIMESTAMPTZ) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gone BIGINT;
BEGIN
  DELETE FROM probe_result WHERE at < LEAST(older_than, now() - INTERVAL '1 day');
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
CREATE FUNCTION prune_decision_records(older_than TIMESTAMPTZ) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  gone BIGINT;
BEGIN
  DELETE FROM decision_record WHERE at < LEAST(older_than, now() - INTERVAL '30 days');
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
