import { Table } from '@mantine/core';
import classes from './access-rules.module.css';
import { AddedBy, Ends, Limits, People, Subject } from './rule-fields.tsx';
import type { RuleLine } from './rule-lines.ts';

export interface RuleListProps {
  caption: string;
  lines: readonly RuleLine[];
  /** Whether the reader may see who added a rule. */
  details: boolean;
}

/** Rules as a table, for screens wide enough. */
export function RuleTable({ caption, lines, details }: RuleListProps) {
  const titles = ['Who', 'People', 'Limits', 'Expires', details ? 'Added' : 'Source'];
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <caption className="visually-hidden">{caption}</caption>
      <Table.Thead>
        <Table.Tr>
          {titles.map((title) => (
            <Table.Th key={title} scope="col">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.key}>
            <Table.Th scope="row" className={classes.subject}>
              <Subject line={line} />
            </Table.Th>
            <Table.Td>
              <People line={line} />
            </Table.Td>
            <Table.Td className={classes.limits}>
              <Limits rule={line.rule} />
            </Table.Td>
            <Table.Td>
              <Ends rule={line.rule} />
            </Table.Td>
            <Table.Td>
              <AddedBy rule={line.rule} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
