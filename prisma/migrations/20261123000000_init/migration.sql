-- The tables, as Prisma derives them from schema.prisma. By hand: text that keyset pages sort on, and identifiers, are
-- COLLATE "C", so that order is the same on every server; lists are NOT NULL.

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('LISTED', 'RESTRICTED', 'PUBLIC');

-- CreateEnum
CREATE TYPE "environment" AS ENUM ('production', 'staging', 'sandbox');

-- CreateEnum
CREATE TYPE "drift_setting" AS ENUM ('WARN', 'QUARANTINE', 'SUSPEND');

-- CreateEnum
CREATE TYPE "revision_state" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "generative_ai" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "lane" AS ENUM ('SECURITY', 'LEGAL_PRIVACY', 'GENAI');

-- CreateEnum
CREATE TYPE "lane_outcome" AS ENUM ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "condition_consequence" AS ENUM ('WARN', 'SUSPEND');

-- CreateEnum
CREATE TYPE "policy_cause" AS ENUM ('APPROVED', 'NARROWED');

-- CreateEnum
CREATE TYPE "drift_state" AS ENUM ('OPEN', 'RESOLVED');

-- CreateEnum
CREATE TYPE "suspension_scope" AS ENUM ('SERVER', 'TOOLS', 'GROUPS');

-- CreateEnum
CREATE TYPE "suspension_cause" AS ENUM ('ADMIN', 'DRIFT', 'CONDITION');

-- CreateEnum
CREATE TYPE "probe_request_state" AS ENUM ('WAITING', 'RUNNING', 'DONE');

-- CreateEnum
CREATE TYPE "health_status" AS ENUM ('HEALTHY', 'SIGN_IN_NEEDED', 'DEGRADED', 'DOWN', 'UNKNOWN');

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts_version" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "facts_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts_change" (
    "version" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT COLLATE "C" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "facts_change_pkey" PRIMARY KEY ("version","kind","subject_id")
);

-- CreateTable
CREATE TABLE "issuer" (
    "id" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issuer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "issuer_id" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "display_name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "memberships_known" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_group" (
    "id" TEXT COLLATE "C" NOT NULL,
    "issuer_id" TEXT COLLATE "C" NOT NULL,
    "external_id" TEXT COLLATE "C" NOT NULL,
    "display_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "directory_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" TEXT COLLATE "C" NOT NULL,
    "group_id" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","group_id")
);

-- CreateTable
CREATE TABLE "membership_period" (
    "person_id" TEXT COLLATE "C" NOT NULL,
    "group_id" TEXT COLLATE "C" NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_period_pkey" PRIMARY KEY ("person_id","group_id","joined_at")
);

-- CreateTable
CREATE TABLE "team" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "owner_group_id" TEXT COLLATE "C" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_channel" (
    "id" TEXT COLLATE "C" NOT NULL,
    "team_id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "support_channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_prefix" (
    "prefix" TEXT COLLATE "C" NOT NULL,
    "team_id" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "name_prefix_pkey" PRIMARY KEY ("prefix")
);

-- CreateTable
CREATE TABLE "server" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "team_id" TEXT COLLATE "C" NOT NULL,
    "tags" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "visibility" "visibility" NOT NULL DEFAULT 'LISTED',
    "drift_setting" "drift_setting" NOT NULL DEFAULT 'QUARANTINE',
    "guard_enforced" BOOLEAN NOT NULL DEFAULT false,
    "guard_seen_at" TIMESTAMPTZ(3),
    "deprecated_at" TIMESTAMPTZ(3),
    "sunset_at" TIMESTAMPTZ(3),
    "replacement_id" TEXT COLLATE "C",
    "retired_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "server_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "server_id" TEXT COLLATE "C" NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "revision_state" NOT NULL DEFAULT 'DRAFT',
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "endpoint" TEXT COLLATE "C" NOT NULL,
    "transport" TEXT NOT NULL,
    "environment" "environment" NOT NULL DEFAULT 'production',
    "data_classes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "generative_ai" "generative_ai" NOT NULL DEFAULT 'UNKNOWN',
    "retention" TEXT NOT NULL DEFAULT '',
    "links" JSONB NOT NULL DEFAULT '[]',
    "proposed_rules" JSONB NOT NULL DEFAULT '[]',
    "surface_fingerprint" TEXT COLLATE "C",
    "digest" TEXT COLLATE "C",
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "surface" (
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "definition" TEXT NOT NULL,
    "seen_as" TEXT NOT NULL,
    "visible" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "surface_pkey" PRIMARY KEY ("fingerprint")
);

-- CreateTable
CREATE TABLE "surface_tool" (
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "title" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "read_only" BOOLEAN NOT NULL,
    "destructive" BOOLEAN NOT NULL,
    "open_world" BOOLEAN NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "document" tsvector,

    CONSTRAINT "surface_tool_pkey" PRIMARY KEY ("fingerprint","position")
);

-- CreateTable
CREATE TABLE "revision_lane" (
    "revision_id" TEXT COLLATE "C" NOT NULL,
    "lane" "lane" NOT NULL,
    "reason" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_lane_pkey" PRIMARY KEY ("revision_id","lane")
);

-- CreateTable
CREATE TABLE "lane_reviewer" (
    "revision_id" TEXT COLLATE "C" NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "lane" "lane" NOT NULL,

    CONSTRAINT "lane_reviewer_pkey" PRIMARY KEY ("revision_id","person_id")
);

-- CreateTable
CREATE TABLE "lane_decision" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "revision_id" TEXT COLLATE "C" NOT NULL,
    "lane" "lane" NOT NULL,
    "person_id" TEXT COLLATE "C" NOT NULL,
    "outcome" "lane_outcome" NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "group_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "conflict_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "carried_from" TEXT,
    "source" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "lane_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lane_decision_withdrawal" (
    "decision_id" TEXT COLLATE "C" NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lane_decision_withdrawal_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "lane_condition" (
    "id" TEXT COLLATE "C" NOT NULL,
    "decision_id" TEXT COLLATE "C" NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "consequence" "condition_consequence" NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by" TEXT,

    CONSTRAINT "lane_condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" TEXT COLLATE "C" NOT NULL,
    "revision_id" TEXT COLLATE "C" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "cause" "policy_cause" NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drift" (
    "server_id" TEXT COLLATE "C" NOT NULL,
    "approved_fingerprint" TEXT COLLATE "C" NOT NULL,
    "observed_fingerprint" TEXT COLLATE "C" NOT NULL,
    "state" "drift_state" NOT NULL,
    "classes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "closes_all" BOOLEAN NOT NULL,
    "changed_tools" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "added_tools" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "removed_tools" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "closed_prompts" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "closed_templates" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "drift_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "surface_watch" (
    "server_id" TEXT COLLATE "C" NOT NULL,
    "observed_fingerprint" TEXT COLLATE "C",
    "visible" BOOLEAN NOT NULL DEFAULT false,
    "watch" JSONB NOT NULL DEFAULT '{}',
    "observed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "surface_watch_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "suspension" (
    "id" TEXT COLLATE "C" NOT NULL,
    "server_id" TEXT COLLATE "C" NOT NULL,
    "scope" "suspension_scope" NOT NULL,
    "cause" "suspension_cause" NOT NULL DEFAULT 'ADMIN',
    "tools" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "group_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "reason" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" TEXT,
    "lift_reason" TEXT,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probe_schedule" (
    "server_id" TEXT COLLATE "C" NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "probe_schedule_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "probe_request" (
    "id" TEXT COLLATE "C" NOT NULL,
    "server_id" TEXT COLLATE "C" NOT NULL,
    "requested_by" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "probe_request_state" NOT NULL DEFAULT 'WAITING',
    "leased_by" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "result_id" TEXT COLLATE "C",

    CONSTRAINT "probe_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "probe_step" (
    "request_id" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "fix" TEXT,

    CONSTRAINT "probe_step_pkey" PRIMARY KEY ("request_id","position")
);

-- CreateTable
CREATE TABLE "probe_result" (
    "id" TEXT COLLATE "C" NOT NULL,
    "server_id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endpoint" TEXT COLLATE "C" NOT NULL,
    "era" TEXT,
    "outcome" TEXT NOT NULL,
    "latency_ms" INTEGER,
    "error_class" TEXT,
    "message" TEXT,
    "fingerprint" TEXT COLLATE "C",

    CONSTRAINT "probe_result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "server_health" (
    "server_id" TEXT COLLATE "C" NOT NULL,
    "status" "health_status" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "consecutive_failures" INTEGER NOT NULL,
    "latency_ms" INTEGER,
    "era" TEXT,
    "error_class" TEXT,
    "message" TEXT,

    CONSTRAINT "server_health_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "catalogue_entry" (
    "server_id" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT COLLATE "C",
    "tool_count" INTEGER NOT NULL DEFAULT 0,
    "document" tsvector NOT NULL,

    CONSTRAINT "catalogue_entry_pkey" PRIMARY KEY ("server_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT COLLATE "C" NOT NULL,
    "actor_name" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "source" TEXT NOT NULL,
    "request_id" TEXT COLLATE "C",
    "action" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT COLLATE "C" NOT NULL,
    "target_name" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_record" (
    "id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "asker_kind" TEXT NOT NULL,
    "asker_id" TEXT COLLATE "C" NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT COLLATE "C" NOT NULL,
    "subject_issuer" TEXT NOT NULL,
    "asserted_groups" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "server" TEXT NOT NULL,
    "server_id" TEXT COLLATE "C",
    "method" TEXT NOT NULL,
    "tool" TEXT,
    "agent" TEXT,
    "endpoint" TEXT COLLATE "C",
    "allowed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "rule_id" TEXT COLLATE "C",
    "revision_id" TEXT COLLATE "C",
    "facts_version" BIGINT NOT NULL,
    "door" TEXT NOT NULL,

    CONSTRAINT "decision_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "issuer_url_key" ON "issuer"("url");

-- CreateIndex
CREATE UNIQUE INDEX "person_issuer_id_subject_key" ON "person"("issuer_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "directory_group_issuer_id_external_id_key" ON "directory_group"("issuer_id", "external_id");

-- CreateIndex
CREATE INDEX "membership_group_id_idx" ON "membership"("group_id");

-- CreateIndex
CREATE INDEX "membership_period_group_id_idx" ON "membership_period"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_slug_key" ON "team"("slug");

-- CreateIndex
CREATE INDEX "support_channel_team_id_idx" ON "support_channel"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "server_name_key" ON "server"("name");

-- CreateIndex
CREATE INDEX "server_team_id_idx" ON "server"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_server_id_number_key" ON "revision"("server_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "surface_tool_fingerprint_name_key" ON "surface_tool"("fingerprint", "name");

-- CreateIndex
CREATE UNIQUE INDEX "lane_reviewer_revision_id_person_id_lane_key" ON "lane_reviewer"("revision_id", "person_id", "lane");

-- CreateIndex
CREATE INDEX "lane_decision_revision_id_lane_decided_at_idx" ON "lane_decision"("revision_id", "lane", "decided_at");

-- CreateIndex
CREATE INDEX "lane_condition_decision_id_idx" ON "lane_condition"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_revision_id_sequence_key" ON "policy_version"("revision_id", "sequence");

-- CreateIndex
CREATE INDEX "suspension_server_id_idx" ON "suspension"("server_id");

-- CreateIndex
CREATE INDEX "probe_schedule_due_at_idx" ON "probe_schedule"("due_at");

-- CreateIndex
CREATE INDEX "probe_request_server_id_requested_at_idx" ON "probe_request"("server_id", "requested_at");

-- CreateIndex
CREATE INDEX "probe_result_server_id_at_idx" ON "probe_result"("server_id", "at" DESC);

-- CreateIndex
CREATE INDEX "catalogue_entry_document_idx" ON "catalogue_entry" USING GIN ("document");

-- CreateIndex
CREATE INDEX "catalogue_entry_fingerprint_idx" ON "catalogue_entry"("fingerprint");

-- CreateIndex
CREATE INDEX "audit_event_target_kind_target_id_sequence_idx" ON "audit_event"("target_kind", "target_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "decision_record_at_idx" ON "decision_record"("at");

-- CreateIndex
CREATE INDEX "decision_record_server_id_at_idx" ON "decision_record"("server_id", "at");

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directory_group" ADD CONSTRAINT "directory_group_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "directory_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_period" ADD CONSTRAINT "membership_period_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_period" ADD CONSTRAINT "membership_period_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "directory_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_owner_group_id_fkey" FOREIGN KEY ("owner_group_id") REFERENCES "directory_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_channel" ADD CONSTRAINT "support_channel_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_prefix" ADD CONSTRAINT "name_prefix_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "server" ADD CONSTRAINT "server_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "server" ADD CONSTRAINT "server_replacement_id_fkey" FOREIGN KEY ("replacement_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_surface_fingerprint_fkey" FOREIGN KEY ("surface_fingerprint") REFERENCES "surface"("fingerprint") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surface_tool" ADD CONSTRAINT "surface_tool_fingerprint_fkey" FOREIGN KEY ("fingerprint") REFERENCES "surface"("fingerprint") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_lane" ADD CONSTRAINT "revision_lane_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_reviewer" ADD CONSTRAINT "lane_reviewer_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_reviewer" ADD CONSTRAINT "lane_reviewer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_decision" ADD CONSTRAINT "lane_decision_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_decision" ADD CONSTRAINT "lane_decision_revision_id_lane_fkey" FOREIGN KEY ("revision_id", "lane") REFERENCES "revision_lane"("revision_id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_decision" ADD CONSTRAINT "lane_decision_revision_id_person_id_lane_fkey" FOREIGN KEY ("revision_id", "person_id", "lane") REFERENCES "lane_reviewer"("revision_id", "person_id", "lane") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_decision_withdrawal" ADD CONSTRAINT "lane_decision_withdrawal_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "lane_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lane_condition" ADD CONSTRAINT "lane_condition_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "lane_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drift" ADD CONSTRAINT "drift_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surface_watch" ADD CONSTRAINT "surface_watch_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_schedule" ADD CONSTRAINT "probe_schedule_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_request" ADD CONSTRAINT "probe_request_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_step" ADD CONSTRAINT "probe_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "probe_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "probe_result" ADD CONSTRAINT "probe_result_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "server_health" ADD CONSTRAINT "server_health_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entry" ADD CONSTRAINT "catalogue_entry_server_id_fkey" FOREIGN KEY ("server_id") REFERENCES "server"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
