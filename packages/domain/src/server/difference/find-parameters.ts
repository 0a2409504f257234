import type { Json } from '../surface.ts';
import type { ChangeRisk } from './difference.ts';
import { pointTo } from './json-pointer.ts';
import { isObject, memberOf } from './json-value.ts';
import { typesOf } from './keyword-effects.ts';

type ParameterCode = 'PATH_PARAMETER' | 'URL_PARAMETER' | 'COMMAND_PARAMETER' | 'QUERY_PARAMETER';

/** Words of a parameter's name that say what it takes. */
const LOOKS: readonly (readonly [ParameterCode, string, ReadonlySet<string>])[] = [
  [
    'URL_PARAMETER',
    'an address',
    new Set([
      'url',
      'urls',
      'uri',
      'uris',
      'href',
      'link',
      'webhook',
      'callback',
      'endpoint',
      'host',
      'hostname',
      'domain',
    ]),
  ],
  [
    'PATH_PARAMETER',
    'a path',
    new Set(['path', 'paths', 'file', 'files', 'filename', 'filepath', 'dir', 'directory', 'folder']),
  ],
  [
    'COMMAND_PARAMETER',
    'a command',
    new Set(['command', 'commands', 'cmd', 'shell', 'script', 'exec', 'execute', 'code', 'eval', 'program']),
  ],
  ['QUERY_PARAMETER', 'a query', new Set(['query', 'queries', 'sql', 'statement', 'graphql', 'cypher', 'expression'])],
];

const URL_FORMATS: ReadonlySet<Json> = new Set([
  'uri',
  'uri-reference',
  'iri',
  'iri-reference',
  'hostname',
  'idn-hostname',
]);

/** Parameters of a tool that look as if they took a path, an address, a command or a query. */
export function findParameters(tool: Json | undefined): readonly ChangeRisk[] {
  const found: ChangeRisk[] = [];
  collect(memberOf(tool, 'inputSchema'), '/inputSchema', found);
  return found;
}

/** Walks the whole schema as it is written; references are not followed, what they name stands in it too. */
function collect(schema: Json | undefined, path: string, found: ChangeRisk[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const place = pointTo(path, keyword);
    if (keyword === 'properties' && isObject(value)) {
      for (const [name, property] of Object.entries(value)) {
        const code = judgeParameter(name, property);
        const at = pointTo(place, name);
        if (code !== null)
          found.push({ code: code[0], path: at, text: `New parameter that looks like ${code[1]}: ${name}.` });
      }
    }
    collect(value as Json, place, found);
  }
}

function judgeParameter(name: string, property: Json): readonly [ParameterCode, string] | null {
  const types = typesOf(memberOf(property, 'type'));
  if (types !== null && !['string', 'array', 'object'].some((type) => types.has(type))) return null;
  const format = memberOf(property, 'format') ?? memberOf(memberOf(property, 'items'), 'format');
  if (format !== undefined && URL_FORMATS.has(format)) return ['URL_PARAMETER', 'an address'];
  const words = wordsOf(name);
  const look = LOOKS.find(([, , names]) => words.some((word) => names.has(word)));
  return look === undefined ? null : [look[0], look[1]];
}

/** `targetUrl`, `target_url` and `target-url` are the same two words. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
