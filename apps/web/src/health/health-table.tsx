import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { describeMoment } from '../text/age.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { CELLS } from '../words/health.ts';
import { describeCellProbes, describeCellTime } from './describe-history.ts';
import type { History } from './health-query.ts';

/** The bars as a table, newest first. */
export const CellTable = ({ cells }: { cells: History['cells'] }) => (
  <Rows caption="Health over time" head={['Time', 'Status', 'Measured']}>
    {cells.toReversed().map((cell) => (
      <Table.Tr key={cell.start}>
        <Table.Td>{describeCellTime(cell)}</Table.Td>
        <Table.Td>
          <StatusMark status={CELLS[cell.status]} />
        </Table.Td>
        <Table.Td>{describeCellProbes(cell)}</Table.Td>
      </Table.Tr>
    ))}
  </Rows>
);

/** The latencies as a table, newest first; times without a measurement are left out. */
export const LatencyTable = ({ latency }: { latency: History['latency'] }) => (
  <Rows caption="Time to open" head={['From', 'Half within (p50)', '95 % within (p95)', 'Probes']}>
    {latency
      .filter(({ samples }) => samples > 0)
      .toReversed()
      .map(({ at, p50, p95, samples }) => (
        <Table.Tr key={at}>
          <Table.Td>{describeMoment(at)}</Table.Td>
          <Table.Td>{p50} ms</Table.Td>
          <Table.Td>{p95} ms</Table.Td>
          <Table.Td>{samples}</Table.Td>
        </Table.Tr>
      ))}
  </Rows>
);

interface RowsProps {
  caption: string;
  head: readonly string[];
  children: ReactNode;
}

const Rows = ({ caption, head, children }: RowsProps) => (
  <Table aria-label={caption}>
    <Table.Thead>
      <Table.Tr>
        {head.map((title) => (
          <Table.Th key={title} scope="col">
            {title}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>{children}</Table.Tbody>
  </Table>
);
