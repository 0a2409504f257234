import type { z } from 'zod';

/** Hints of the protocol about what a tool does; written out in full, because the defaults mean "destructive". */
export interface ToolHints {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** Who calls: the raw `Authorization` header, for servers that verify it. */
export interface Caller {
  readonly authorization: string | null;
}

/** A tool of a demo server, the same for both eras of the protocol. */
export interface DemoTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Shape of structured answers; absent: the tool answers in plain text. */
  readonly output?: z.ZodObject;
  readonly hints: ToolHints;
  call(input: unknown, caller: Caller): Promise<ToolResult>;
}

/** What `tools/call` answers. A type, not an interface: both generations of the SDK want an index signature. */
export type ToolResult = {
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
};

/** A call that can't be answered, in a sentence for the model: `isError`, not a protocol error. */
export class ToolRefusal extends Error {}

export const READS: ToolHints = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
export const ADDS: ToolHints = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: false,
  openWorldHint: false,
};
export const DESTROYS: ToolHints = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: false,
};

interface ToolDefinition<I extends z.ZodObject, A> extends Omit<DemoTool, 'input' | 'output' | 'call'> {
  readonly input: I;
  readonly call: (input: z.infer<I>, caller: Caller) => A | Promise<A>;
}

/** Defines a tool that answers structured data. */
export function structuredTool<I extends z.ZodObject, O extends z.ZodObject>(
  tool: ToolDefinition<I, z.infer<O>> & { readonly output: O },
): DemoTool {
  return {
    ...tool,
    call: (input, caller) =>
      answer(async () => {
        const structuredContent: Record<string, unknown> = await tool.call(tool.input.parse(input), caller);
        return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
      }),
  };
}

/** Defines a tool that answers plain text. */
export function textTool<I extends z.ZodObject>(tool: ToolDefinition<I, string>): DemoTool {
  return {
    ...tool,
    call: (input, caller) =>
      answer(async () => ({ content: [{ type: 'text', text: await tool.call(tool.input.parse(input), caller) }] })),
  };
}

async function answer(call: () => Promise<ToolResult>): Promise<ToolResult> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ToolRefusal)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}
