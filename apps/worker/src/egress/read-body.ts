import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { LookFailure } from '../failure.ts';

/** Bytes that may still be read; shared by the answers of one session. */
export interface ByteBudget {
  left: number;
}

const DECODERS = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

const unreadable = (cause?: unknown) =>
  new LookFailure('PROTOCOL', 'The answer’s encoding can’t be read.', null, { cause });

/** A body as text chunks, decompressed, within both limits: a small compressed body may not become a huge text. */
export async function* readBody(body: Readable, encoding: string, maxBytes: number, budget: ByteBudget) {
  // A replaced character would be a silent change of what was seen.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const chunk of decode(body, encoding)) {
    read += chunk.length;
    budget.left -= chunk.length;
    if (read > maxBytes || budget.left < 0) {
      body.destroy();
      throw new LookFailure('LIMIT', `The answer is larger than ${maxBytes} bytes.`, 'Answer with less, or in pages.');
    }
    yield decodeText(decoder, chunk);
  }
  yield decodeText(decoder);
}

function decodeText(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw unreadable(cause);
  }
}

function decode(body: Readable, encoding: string): AsyncIterable<Uint8Array> {
  if (encoding === '' || encoding === 'identity') return body;
  const create = DECODERS[encoding as keyof typeof DECODERS];
  if (!Object.hasOwn(DECODERS, encoding) || !create) {
    body.destroy();
    throw unreadable();
  }
  const decoder = create();
  body.on('error', (error) => decoder.destroy(error));
  decoder.on('close', () => body.destroy());
  return body.pipe(decoder);
}
