import { expectAccessible } from './actions.ts';
import { askAs, runShell } from './ask-product.ts';
import { expect, test } from './fixtures.ts';

// The demo probes every ten seconds; a busy machine may take its time, but never forever.
const WITHIN = { timeout: 90_000, intervals: [1_000] };

const SPARK = `{ server(name: "com.example.data/spark") { verdict health { status errorClass } } }`;

const callOf = (tool: string) =>
  `authorize(input: { server: "com.example.data/airflow", tool: "${tool}" }) { allowed reason }`;

test('a stopped server turns down and keeps its approval; started again it is healthy', async () => {
  const before = (await askAs('engineer', SPARK)) as { data: { server: { verdict: string } } };
  await runShell('npm run -s demo -- stop data/spark');
  await expect
    .poll(() => askAs('engineer', SPARK), WITHIN)
    .toEqual({
      data: { server: { verdict: before.data.server.verdict, health: { status: 'DOWN', errorClass: 'REFUSED' } } },
    });
  await runShell('npm run -s demo -- start data/spark');
  await expect
    .poll(() => askAs('engineer', SPARK), WITHIN)
    .toMatchObject({ data: { server: { health: { status: 'HEALTHY' } } } });
});

test('P9 a changed server is quarantined after two probes: only the changed and the added tool are denied', async () => {
  const drift = `{ server(name: "com.example.data/airflow") { verdict surface { state } drift { changedTools addedTools removedTools closesAll } } }`;
  await runShell('npm run -s demo -- change data/airflow');
  await expect
    .poll(() => askAs('engineer', drift), WITHIN)
    .toMatchObject({
      data: {
        server: {
          verdict: 'CHANGED_SINCE_APPROVAL',
          surface: { state: 'DRIFTED' },
          drift: { removedTools: [], closesAll: false },
        },
      },
    });
  const { data } = (await askAs('engineer', drift)) as {
    data: { server: { drift: { changedTools: string[]; addedTools: string[] } } };
  };
  const { changedTools, addedTools } = data.server.drift;
  expect([changedTools.length, addedTools.length]).toEqual([1, 1]);

  const tools = (await askAs('engineer', `{ server(name: "com.example.data/airflow") { tools { name state } } }`)) as {
    data: { server: { tools: { name: string; state: string }[] } };
  };
  const names = tools.data.server.tools.map(({ name }) => name);
  const closed = new Set([...changedTools, ...addedTools]);
  expect(names.filter((name) => !closed.has(name)).length).toBeGreaterThanOrEqual(2);
  const answers = (await askAs(
    'engineer',
    `{ ${names.map((name, i) => `t${i}: ${callOf(name)}`).join(' ')} connect: authorize(input: { server: "com.example.data/airflow" }) { allowed tools } }`,
  )) as {
    data: Record<string, { allowed: boolean; reason?: string; tools?: string }>;
  };
  for (const [i, name] of names.entries()) {
    const expected = closed.has(name)
      ? { allowed: false, reason: 'TOOL_QUARANTINED' }
      : { allowed: true, reason: 'ALLOWED_BY_RULE' };
    expect(answers.data[`t${i}`], name).toEqual(expected);
  }
  expect(answers.data.connect).toEqual({ allowed: true, tools: 'LISTED' });
});

test('P9 the tools of a changed server say what differs from its approval, that two probes saw it, and what is closed', async ({
  asPerson,
}) => {
  const page = await asPerson('engineer', '/servers/com.example.data%2Fairflow/tools?view=diff');
  const main = page.getByRole('main');
  await expect(main).toContainText('1 added · 0 removed · 1 changed');
  await expect(main.getByText('Confirmed by two probes')).toHaveCount(2);
  const tools = page.getByRole('list', { name: 'Tools' }).getByRole('listitem');
  await expect(tools.filter({ hasText: 'Quarantined' })).toHaveCount(2);
  await expectAccessible(page);
  await page.goto('/servers/com.example.data%2Fairflow/tools?view=diff&as=split');
  await expect(main.getByText('Confirmed by two probes')).toHaveCount(2);
  await expectAccessible(page);
});
