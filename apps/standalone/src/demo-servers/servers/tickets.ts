import { z } from 'zod';
import type { DemoServer } from '../demo-server.ts';
import { ADDS, DESTROYS, READS, structuredTool, ToolRefusal, textTool } from '../tool.ts';

const TICKETS = [
  { id: 'T-1042', subject: 'Cannot export my invoices', status: 'open', customer: 'Northwind Traders' },
  { id: 'T-1043', subject: 'Two-factor code never arrives', status: 'pending', customer: 'Fabrikam' },
  { id: 'T-1044', subject: 'Refund for a duplicate order', status: 'open', customer: 'Contoso' },
];

const find = (id: string) => {
  const ticket = TICKETS.find((one) => one.id === id);
  if (!ticket) throw new ToolRefusal(`There is no ticket ${id}.`);
  return ticket;
};

const ticketId = z.object({ id: z.string().describe('Ticket id, such as T-1042') });

/** Answers as a ticket system does, but keeps the sample tickets as they are: the demo starts the same for everybody. */
export const tickets: DemoServer = {
  info: { name: 'support-tickets', title: 'Support tickets', version: '0.9.4' },
  tools: [
    structuredTool({
      name: 'search_tickets',
      title: 'Search tickets',
      description: 'Finds support tickets by words in their subject or customer.',
      input: z.object({ query: z.string().max(200).describe('Words to look for') }),
      output: z.object({
        tickets: z.array(z.object({ id: z.string(), subject: z.string(), status: z.string(), customer: z.string() })),
      }),
      hints: READS,
      call: ({ query }) => ({
        tickets: TICKETS.filter((one) => `${one.subject} ${one.customer}`.toLowerCase().includes(query.toLowerCase())),
      }),
    }),
    structuredTool({
      name: 'create_ticket',
      title: 'Create a ticket',
      description: 'Opens a new support ticket for a customer.',
      input: z.object({ subject: z.string().min(3).max(200), customer: z.string().min(1).max(120) }),
      output: z.object({ id: z.string(), status: z.string() }),
      hints: ADDS,
      call: () => ({ id: 'T-1045', status: 'open' }),
    }),
    textTool({
      name: 'update_ticket',
      title: 'Update a ticket',
      description: 'Changes the status of a ticket or adds a note to it.',
      input: ticketId.extend({
        status: z.enum(['open', 'pending', 'solved']).optional(),
        note: z.string().max(2_000).optional(),
      }),
      hints: { ...ADDS, idempotentHint: true },
      call: ({ id, status }) => `${find(id).id} is ${status ?? find(id).status}.`,
    }),
    textTool({
      name: 'delete_ticket',
      title: 'Delete a ticket',
      description: 'Deletes a ticket and its history for good.',
      input: ticketId,
      hints: DESTROYS,
      call: ({ id }) => `${find(id).id} is deleted.`,
    }),
  ],
};
