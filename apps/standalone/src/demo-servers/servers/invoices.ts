import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { DESTROYS, READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

const INVOICES = [
  { id: 'INV-2026-0871', supplier: 'Harbour Freight BV', amountEur: 12_480, due: '2026-12-01', state: 'open' },
  { id: 'INV-2026-0872', supplier: 'Lumen Cloud', amountEur: 3_199.5, due: '2026-11-28', state: 'open' },
  { id: 'INV-2026-0855', supplier: 'Paper & Co', amountEur: 240, due: '2026-10-30', state: 'paid' },
];

export const invoices: DemoServer = {
  info: { name: 'finance-invoices', title: 'Invoices', version: '1.0.0' },
  tools: [
    structuredTool({
      name: 'search_invoices',
      title: 'Search invoices',
      description: 'Finds supplier invoices by supplier or state.',
      input: z.object({ supplier: z.string().max(120).optional(), state: z.enum(['open', 'paid']).optional() }),
      output: z.object({
        invoices: z.array(
          z.object({ id: z.string(), supplier: z.string(), amountEur: z.number(), due: z.string(), state: z.string() }),
        ),
      }),
      hints: READS,
      call: ({ supplier, state }) => ({
        invoices: INVOICES.filter(
          (one) =>
            (!state || one.state === state) &&
            (!supplier || one.supplier.toLowerCase().includes(supplier.toLowerCase())),
        ),
      }),
    }),
    textTool({
      name: 'export_invoices',
      title: 'Export invoices',
      description: 'Exports all invoices as comma-separated values.',
      input: z.object({}),
      hints: READS,
      call: () =>
        ['id,supplier,amount_eur,due,state', ...INVOICES.map((one) => Object.values(one).join(','))].join('\n'),
    }),
    textTool({
      name: 'pay_invoice',
      title: 'Pay an invoice',
      description: 'Orders the payment of an invoice from the company account. It cannot be undone.',
      input: z.object({ id: z.string().describe('Invoice id, such as INV-2026-0871') }),
      hints: { ...DESTROYS, openWorldHint: true },
      call: ({ id }) => {
        const invoice = INVOICES.find((one) => one.id === id);
        if (!invoice) throw new ToolRefusal(`There is no invoice ${id}.`);
        if (invoice.state === 'paid') throw new ToolRefusal(`${id} is paid already.`);
        return `Payment of ${invoice.amountEur} EUR to ${invoice.supplier} is ordered.`;
      },
    }),
  ],
};
