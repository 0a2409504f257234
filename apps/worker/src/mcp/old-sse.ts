import { createParser } from 'eventsource-parser';
import { LookFailure } from '../failure.ts';
import type { Wire } from './wire.ts';

/** Whether a GET opens the event stream of the transport before Streamable HTTP: its first event is `endpoint`. */
export async function speaksOldSse(wire: Wire): Promise<boolean> {
  try {
    const response = await wire.session.request({
      method: 'GET',
      url: wire.endpoint,
      headers: { accept: 'text/event-stream' },
    });
    if (response.status !== 200 || !/^text\/event-stream\b/i.test(response.headers['content-type'] ?? '')) {
      response.discard();
      return false;
    }
    return (await firstEvent(response.chunks)) === 'endpoint';
  } catch (error) {
    if (error instanceof LookFailure) return false;
    throw error;
  }
}

async function firstEvent(chunks: AsyncIterable<string>): Promise<string | undefined> {
  const names: string[] = [];
  const parser = createParser({ onEvent: (event) => names.push(event.event ?? 'message') });
  for await (const chunk of chunks) {
    parser.feed(chunk);
    if (names.length > 0) return names[0];
  }
  return undefined;
}
