import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { ADDS, DESTROYS, READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

interface Table {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly comment: string }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const column = (name: string, type: string, comment: string) => ({ name, type, comment });

const SCHEMAS: Readonly<Record<string, Readonly<Record<string, Table>>>> = {
  sales: {
    orders: {
      columns: [
        column('order_id', 'bigint', 'Unique order number'),
        column('region', 'varchar', 'Sales region'),
        column('amount_eur', 'decimal(12,2)', 'Order total in euros'),
        column('ordered_on', 'date', 'Day of the order'),
      ],
      rows: [
        [100231, 'EMEA', 1840.5, '2026-10-01'],
        [100232, 'AMER', 920, '2026-10-01'],
        [100233, 'APAC', 455.25, '2026-10-02'],
        [100234, 'EMEA', 3120, '2026-10-03'],
        [100235, 'AMER', 78.9, '2026-10-03'],
      ],
    },
    regions: {
      columns: [column('region', 'varchar', 'Sales region'), column('countries', 'integer', 'Number of countries')],
      rows: [
        ['AMER', 12],
        ['APAC', 17],
        ['EMEA', 41],
      ],
    },
  },
  product: {
    daily_active: {
      columns: [
        column('day', 'date', 'Calendar day, UTC'),
        column('platform', 'varchar', 'web, ios or android'),
        column('people', 'bigint', 'Distinct signed-in people'),
      ],
      rows: [
        ['2026-10-01', 'web', 48210],
        ['2026-10-01', 'ios', 61877],
        ['2026-10-01', 'android', 70412],
        ['2026-10-02', 'web', 47995],
      ],
    },
  },
};

const findTable = (schema: string, table: string): Table => {
  const found = SCHEMAS[schema]?.[table];
  if (!found) throw new ToolRefusal(`There is no table ${schema}.${table}; list_schemas shows what there is.`);
  return found;
};

const tableName = z.object({
  schema: z.string().describe('Schema, such as sales'),
  table: z.string().describe('Table in it'),
});

/** The dialect of the sample engine: one table, all columns, a row limit. */
const SELECT = /^\s*select\s+\*\s+from\s+(\w+)\.(\w+)(?:\s+limit\s+(\d+))?\s*;?\s*$/i;

export const presto: DemoServer = {
  info: { name: 'presto', title: 'Presto SQL', version: '3.2.0' },
  instructions: 'Query the sample warehouse. Look at list_schemas and describe_table before writing SQL.',
  tools: [
    structuredTool({
      name: 'list_schemas',
      title: 'List schemas',
      description: 'Lists the schemas of the warehouse and the tables in each.',
      input: z.object({}),
      output: z.object({ schemas: z.array(z.object({ name: z.string(), tables: z.array(z.string()) })) }),
      hints: READS,
      call: () => ({
        schemas: Object.entries(SCHEMAS).map(([name, tables]) => ({ name, tables: Object.keys(tables) })),
      }),
    }),
    structuredTool({
      name: 'describe_table',
      title: 'Describe a table',
      description: 'Shows the columns of one table with their types and meaning.',
      input: tableName,
      output: z.object({
        columns: z.array(z.object({ name: z.string(), type: z.string(), comment: z.string() })),
        rowCount: z.number().int(),
      }),
      hints: READS,
      call: ({ schema, table }) => {
        const { columns, rows } = findTable(schema, table);
        return { columns: [...columns], rowCount: rows.length };
      },
    }),
    structuredTool({
      name: 'run_query',
      title: 'Run a query',
      description: 'Runs one read-only SQL query and returns its rows. Supports SELECT * FROM schema.table LIMIT n.',
      input: z.object({ sql: z.string().max(4_000).describe('A single SELECT statement') }),
      output: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.union([z.string(), z.number()]))) }),
      hints: READS,
      call: ({ sql }) => {
        const [, schema = '', table = '', limit] = SELECT.exec(sql) ?? [];
        if (!schema) throw new ToolRefusal('Only SELECT * FROM schema.table [LIMIT n] is supported.');
        const { columns, rows } = findTable(schema, table);
        return {
          columns: columns.map(({ name }) => name),
          rows: rows.slice(0, Number(limit ?? 100)).map((row) => [...row]),
        };
      },
    }),
    textTool({
      name: 'cancel_query',
      title: 'Cancel a query',
      description: 'Stops a running query of anybody. Its work so far is lost.',
      input: z.object({
        queryId: z
          .string()
          .regex(/^q_\d{4,}$/)
          .describe('Query id, such as q_20981'),
      }),
      hints: DESTROYS,
      call: ({ queryId }) => `Query ${queryId} is cancelled.`,
    }),
    structuredTool({
      name: 'save_query',
      title: 'Save a query',
      description: 'Saves a query under a name for yourself and your team.',
      input: z.object({ name: z.string().min(1).max(80), sql: z.string().max(4_000) }),
      output: z.object({ name: z.string(), savedAs: z.string() }),
      hints: ADDS,
      call: ({ name }) => ({ name, savedAs: `saved/${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` }),
    }),
  ],
};
