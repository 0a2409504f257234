import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { IdentityPerson } from './configure.ts';
import { messagePage, pickerPage } from './page.ts';

/** A picker's form is one short field. */
const MAX_BODY_BYTES = 4_096;

/** Answers `/interaction/…`: GET shows the picker, POST signs the chosen person in. */
export async function pickPerson(
  provider: Provider,
  people: readonly IdentityPerson[],
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const interaction = await provider.interactionDetails(req, res).catch(() => undefined);
  if (!interaction) {
    return send(
      res,
      400,
      messagePage('Sign-in expired', 'This sign-in is over. Go back to Gatehouse and start again.'),
    );
  }
  if (req.method === 'GET') return send(res, 200, pickerPage(`/interaction/${interaction.uid}`, people));
  const subject = new URLSearchParams(await readBody(req)).get('person');
  const person = people.find((one) => one.subject === subject);
  if (!person) return send(res, 400, messagePage('Nobody was chosen', 'Go back and choose one of the people shown.'));
  await provider.interactionFinished(req, res, { login: { accountId: person.subject } });
}

function send(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

async function readBody(req: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of req) {
    body += String(chunk);
    if (body.length > MAX_BODY_BYTES) return '';
  }
  return body;
}
