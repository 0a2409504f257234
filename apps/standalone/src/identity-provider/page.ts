import { createHash } from 'node:crypto';
import type { IdentityPerson } from './configure.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #4a5561; --paper: #ffffff; --line: #7a8590; --mark: #0b57d0; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f3f5; --dim: #c0c8d0; --paper: #16191d; --line: #7d8894; --mark: #8ab4ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
p { color: var(--dim); margin: 0 0 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
button { width: 100%; min-height: 3.25rem; padding: .5rem 1rem; text-align: start; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--line); border-radius: .5rem; cursor: pointer; }
button:hover { border-color: var(--mark); }
button:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
button strong, button span { display: block; }
button span { color: var(--dim); font-size: .9rem; }`;

const SUBMIT_SIGN_OUT = `document.getElementById('op.logoutForm').submit()`;

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Content security policy of every page here: nothing but its own style and the one script that confirms a sign-out.
 * Forms may lead to the registry, because a browser applies `form-action` to the redirects that follow a form too.
 */
export const contentSecurityPolicy = (registryOrigins: readonly string[]): string =>
  [
    `default-src 'none'`,
    `style-src ${sha256(STYLE)}`,
    `script-src ${sha256(SUBMIT_SIGN_OUT)}`,
    `form-action 'self' ${registryOrigins.join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body>
</html>
`;
}

const describeGroups = (groups: IdentityPerson['groups']): string => {
  if (groups === 'UNKNOWN') return 'groups can’t be told';
  return groups.length === 0 ? 'in no group' : groups.join(', ');
};

/** The person picker: a heading and one button for each person. No script, no password. */
export function pickerPage(action: string, people: readonly IdentityPerson[]): string {
  const button = (person: IdentityPerson) =>
    `<li><button type="submit" name="person" value="${escapeHtml(person.subject)}"><strong>${escapeHtml(person.name)}</strong>` +
    `<span>${escapeHtml(person.role)}: ${escapeHtml(describeGroups(person.groups))}</span></button></li>`;
  return page(
    'Sign in to Gatehouse',
    `<h1>Sign in to Gatehouse</h1>
<p>This is the development identity provider: there is no password. Choose who you want to be.</p>
<form method="post" action="${escapeHtml(action)}"><ul>${people.map(button).join('\n')}</ul></form>`,
  );
}

/** Confirms a sign-out by itself; the button is for browsers without script. `form` is the provider's own hidden form. */
export function signOutPage(form: string): string {
  const confirmed = form.replace('</form>', '<input type="hidden" name="logout" value="yes"></form>');
  return page(
    'Sign out of Gatehouse',
    `<h1>Sign out of Gatehouse</h1>
<p>You are being signed out.</p>
${confirmed}
<button type="submit" form="op.logoutForm">Sign out</button>
<script>${SUBMIT_SIGN_OUT}</script>`,
  );
}

/** Shown where a sign-in can't be sent back to the registry, for example after a restart of the provider. */
export const messagePage = (title: string, sentence: string): string =>
  page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>`);
