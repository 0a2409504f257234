import { Skeleton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode, RefObject } from 'react';
import { useApi } from '../api/api-context.ts';
import type { ToolLineFragment } from '../generated/graphql.ts';
import { buildExample } from '../schema/build-example.ts';
import { findSchemaFault } from '../schema/check-schema.ts';
import { isJsonObject, memberOf } from '../schema/json.ts';
import { RawJson } from '../schema/raw-json.tsx';
import { SchemaView } from '../schema/schema-view.tsx';
import { useServer } from '../server/server-context.ts';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { explainToolState, TOOL_STATES } from '../words/tool.ts';
import classes from './detail.module.css';
import { DetailTitle } from './detail-title.tsx';
import { BadgeNote, ToolBadges } from './tool-badges.tsx';
import { ToolDifference } from './tool-difference.tsx';
import { toolQuery } from './tools-query.ts';
import type { ToolsSearch } from './tools-search.ts';
import { ViewLinks } from './view-links.tsx';

interface ToolDetailProps {
  tool: ToolLineFragment;
  search: ToolsSearch;
  wanted: RefObject<boolean>;
}

/** One tool: what it is called and may do, then its definition in the chosen view. */
export function ToolDetail({ tool, search, wanted }: ToolDetailProps) {
  const { surface } = useServer();
  const { name, title, behaviour, state, hiddenCharacters } = tool;
  const somethingApproved = surface.approvedFingerprint !== null;
  const { view = 'schema' } = search;
  return (
    <>
      <DetailTitle name={name} what="tool name" title={title} wanted={wanted}>
        <div className={classes.state}>
          <StatusMark status={TOOL_STATES[state]} />
          <span>{explainToolState(state, somethingApproved)}</span>
        </div>
        {hiddenCharacters && (
          <Mark shape="warning" tone="bad">
            Hidden characters: this tool’s texts hold characters that show nothing. They are marked where they stand.
          </Mark>
        )}
        <ToolBadges behaviours={behaviour} />
        <BadgeNote behaviours={behaviour} />
      </DetailTitle>
      <ViewLinks search={{ ...search, tool: name }} comparable={somethingApproved} />
      {view === 'diff' && (
        <Panel what="the difference" skeleton={<DetailSkeleton />}>
          <ToolDifference tool={name} form={search.as ?? 'paths'} search={{ ...search, tool: name }} />
        </Panel>
      )}
      {view === 'schema' && (
        <Section title="Description">
          <p className={classes.prose}>
            {tool.description === '' ? 'The server gives no description.' : <PlainText text={tool.description} />}
          </p>
        </Section>
      )}
      {view !== 'diff' && (
        <Panel what={`the definition of ${name}`} skeleton={<DetailSkeleton />}>
          <Definition tool={name} view={view} />
        </Panel>
      )}
    </>
  );
}

function Definition({ tool: name, view }: { tool: string; view: 'schema' | 'json' }) {
  const server = useServer();
  const { data } = useSuspenseQuery(toolQuery(useApi(), server.name, name));
  const tool = data.server?.tool;
  if (!tool) return <p className={classes.note}>The server no longer shows this tool.</p>;
  if (view === 'json') return <RawJson value={tool.definition} what="definition" />;
  const definition = isJsonObject(tool.definition) ? tool.definition : {};
  const input = memberOf(definition, 'inputSchema');
  const output = memberOf(definition, 'outputSchema');
  return (
    // A new definition starts folded like any other: what was opened in the old one need not exist.
    <div key={tool.digest} className={classes.body}>
      <Section title="Input schema">
        <SchemaView schema={input} label={`Input schema of ${name}`} empty="Takes no arguments." />
      </Section>
      <Section title="Output schema">
        {output === undefined ? (
          <p className={classes.note}>The server declares none: what the tool answers is not described.</p>
        ) : (
          <SchemaView schema={output} label={`Output schema of ${name}`} empty="An object without declared members." />
        )}
      </Section>
      {findSchemaFault(input) === undefined && (
        <Section title="Example arguments">
          <p className={classes.note}>Built from the schema, not tried.</p>
          <RawJson value={buildExample(input)} what="example arguments" />
        </Section>
      )}
    </div>
  );
}

/** A part of a detail with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

export const DetailSkeleton = () => <Skeleton height={240} aria-hidden="true" />;
