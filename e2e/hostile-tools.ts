type Tools = Parameters<typeof import('./load-surface.ts').loadSurface>[3];

const BIDI = '\u202e';
const ZERO_WIDTH = '\u200b';
/** Tag characters that spell "obey": no font draws them, a model reads them. */
const TAGS = [...'obey'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const HTML = '<img src=x onerror=alert(1)> <script>alert(2)</script> [a link](javascript:alert(3)) **bold**';

const LONG = 'a_very_long_name_'.repeat(40);

/** Twenty levels, each inside the one before. */
const nest = (levels: number): object =>
  levels === 0 ? { type: 'string' } : { type: 'object', properties: { [`level_${levels}`]: nest(levels - 1) } };

/** What a server may show to get past a reader, to break a page, or to stall a browser. */
export const HOSTILE_TOOLS = JSON.parse(
  JSON.stringify([
    {
      name: 'a_hidden',
      title: `Harmless${ZERO_WIDTH} title`,
      description: `Reads a note.${TAGS} ${BIDI}txt.exe ${HTML}`,
      inputSchema: {
        type: 'object',
        properties: {
          [`pa${ZERO_WIDTH}th`]: {
            type: 'string',
            description: `${HTML}${BIDI}`,
            default: `x${ZERO_WIDTH}`,
            pattern: `^${BIDI}$`,
          },
          mode: { enum: [`safe${ZERO_WIDTH}`, 'fast'] },
          PROTO: { type: 'string', description: 'A name that objects have by themselves' },
          constructor: { type: 'string' },
          [LONG]: { type: 'string', description: 'x'.repeat(3_000) },
        },
        required: [`pa${ZERO_WIDTH}th`],
      },
    },
    {
      name: 'b_recursive',
      description: 'Walks a tree.',
      inputSchema: {
        type: 'object',
        properties: {
          root: { $ref: '#/$defs/Node' },
          elsewhere: { $ref: 'https://attacker.invalid/schema.json' },
          lost: { $ref: '#/$defs/Gone' },
        },
        $defs: {
          Node: { type: 'object', properties: { value: { type: 'string' }, next: { $ref: '#/$defs/Node' } } },
        },
      },
    },
    { name: 'c_deep', description: 'Goes deep.', inputSchema: nest(60) },
    {
      name: 'd_wide',
      description: 'Has ten thousand parameters.',
      inputSchema: {
        type: 'object',
        properties: Object.fromEntries(
          Array.from({ length: 10_000 }, (_, i) => [`parameter_${i}`, { type: 'string' }]),
        ),
      },
    },
    { name: 'e_broken', description: 'Has no valid schema.', inputSchema: { type: 'strnig' } },
    {
      name: `f_${LONG}`,
      description: 'y'.repeat(5_000),
      inputSchema: { type: 'object' },
    },
  ]).replace('"PROTO"', '"__proto__"'),
) as Tools;
