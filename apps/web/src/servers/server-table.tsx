import { Table } from '@mantine/core';
import { readFragment } from '../generated/fragment-masking.ts';
import { ServerRowFragmentDoc } from '../generated/graphql.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { MatchedTools } from './matched-tools.tsx';
import { ServerName } from './server-name.tsx';
import { describePosture, type ServerEdge } from './server-row.ts';
import classes from './server-table.module.css';

/** The catalogue as a table, for screens wide enough. */
export function ServerTable({ edges, total }: { edges: readonly ServerEdge[]; total: number }) {
  return (
    <Table className={classes.table} verticalSpacing="sm" highlightOnHover aria-rowcount={total + 1}>
      <caption className="visually-hidden">Servers with their posture</caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {['Server', 'Team', 'Verdict and reviews', 'My access', 'Surface', 'Health'].map((title) => (
            <Table.Th key={title} scope="col">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {edges.map((edge, position) => (
          <Row key={edge.node.id} edge={edge} rowIndex={position + 2} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ edge, rowIndex }: { edge: ServerEdge; rowIndex: number }) {
  const server = readFragment(ServerRowFragmentDoc, edge.node);
  const posture = describePosture(server);
  return (
    <Table.Tr aria-rowindex={rowIndex}>
      <Table.Th scope="row" className={classes.server}>
        <TextLink to="/servers/$name" params={{ name: server.name }} className={classes.title}>
          <PlainText text={server.title} />
        </TextLink>
        <ServerName name={server.name} />
        <span className={classes.more}>
          <MatchedTools server={server.name} tools={edge.matchedTools} />
        </span>
      </Table.Th>
      <Table.Td>
        {server.team.name}
        {server.team.ownerMissing && (
          <Mark shape="warning" tone="warn">
            Owner missing
          </Mark>
        )}
      </Table.Td>
      <Table.Td>
        <StatusMark status={posture.verdict} />
        <div className={classes.more}>{posture.reviews.word}</div>
      </Table.Td>
      <Table.Td>
        <StatusMark status={posture.access} />
        <div className={classes.more}>{posture.audience}</div>
      </Table.Td>
      <Table.Td>
        <StatusMark status={posture.surface} />
        <div className={classes.more}>{posture.tools}</div>
      </Table.Td>
      <Table.Td>
        <StatusMark status={posture.health} />
        <div className={classes.more}>
          {server.health.checkedAt ? <TimeAgo at={server.health.checkedAt} /> : 'Not checked yet'}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
