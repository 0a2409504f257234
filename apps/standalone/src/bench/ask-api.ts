import type { ApiProcess } from './stage.ts';

/** Asks GraphQL once and gives the answer as text. Throws when it does not have the member that a right answer has. */
export async function askApi(
  { url }: ApiProcess,
  token: string,
  question: { readonly query: string; readonly variables?: object },
  member: string,
): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(question) });
  const text = await answer.text();
  if (!text.includes(`"${member}"`)) throw new Error(`Unexpected answer: ${text.slice(0, 500)}`);
  return text;
}
