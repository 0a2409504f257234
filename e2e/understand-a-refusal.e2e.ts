import { expectAccessible, expectRow, sectionOf, tabTo } from './actions.ts';
import { expect, personOf, test } from './fixtures.ts';

const metrics = 'com.example.ads/metrics';
const knowledge = 'com.example.knowledge/search';
const presto = 'com.example.data/presto';

const accessTab = (name: string, search = '') => `/servers/${encodeURIComponent(name)}/access${search}`;

test('a finance analyst sees why ads/metrics can not be used directly', async ({ asPerson }) => {
  const page = await asPerson('analyst');
  const row = await expectRow(page, metrics, 'Approved for production', 'No access');
  await row.getByRole('link').first().click();

  const access = sectionOf(page, 'Your access');
  await expect(access).toContainText('No access');
  await expect(access).toContainText('You need to be in ads-eng');
  await access.getByRole('link', { name: 'Every check, and what to do' }).click();

  const why = sectionOf(page, 'Why, or why not');
  await expect(why).toContainText('You cannot use Ads metrics.');
  await expect(why).toContainText('Ask the Ads team about joining ads-eng.');
  await expect(why.getByRole('list', { name: 'Checks, in order' }).getByRole('listitem')).toHaveCount(12);
  await expect(sectionOf(page, 'Who may use it')).toContainText('ads-eng');
  await expectAccessible(page);
});

test('an outsider learns with the keyboard alone that no rule matches, and which group would help', async ({
  page,
}) => {
  await page.goto(accessTab(knowledge));
  await tabTo(page, page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: personOf('outsider').displayName }));
  await page.keyboard.press('Enter');

  const why = sectionOf(page, 'Why, or why not');
  await expect(why).toContainText('You cannot use Company knowledge.');
  await expect(why).toContainText('NO_MATCHING_RULE');
  await expect(why).toContainText('Ask the Knowledge team about joining all-employees.');
  await expectAccessible(page);
});

test('an analyst asks with the keyboard alone why one tool is refused', async ({ asPerson }) => {
  const page = await asPerson('analyst', accessTab(presto));
  const why = sectionOf(page, 'Why, or why not');
  await expect(why).toContainText('You can use some tools of Presto SQL.');
  await tabTo(page, why.getByRole('combobox', { name: 'Tool' }));
  await page.keyboard.type('cancel');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/tool=cancel_query/);
  await expect(why).toContainText('You cannot use the tool cancel_query of Presto SQL.');
  await expect(why).toContainText('Ask the Data Platform team about joining data-eng.');
});

test('a tool that the address makes up is answered, not a failure', async ({ asPerson }) => {
  const page = await asPerson('engineer', accessTab(presto, '?tool=no_such_tool'));
  await expect(sectionOf(page, 'Why, or why not')).toContainText('UNKNOWN_TOOL');
  await expect(sectionOf(page, 'Why, or why not')).toContainText('capitals matter');
});

test('someone whose groups are unknown is not told that access was refused', async ({ asPerson }) => {
  const page = await asPerson('overage', accessTab(knowledge));
  const why = sectionOf(page, 'Why, or why not');
  await expect(why).toContainText('We cannot tell whether you can use Company knowledge.');
  await expect(why).toContainText('GROUPS_UNKNOWN');
  await expect(why).toContainText('This is not a refusal.');
  await expect(why).not.toContainText('You cannot');
  await expectAccessible(page);
});

test('an owner asks about an analyst, and finds the question in the activity of the server', async ({ asPerson }) => {
  const page = await asPerson('owner', accessTab(metrics));
  const why = sectionOf(page, 'Why, or why not');
  const analyst = personOf('analyst');
  await why.getByRole('combobox', { name: 'Who' }).fill(analyst.displayName);
  // The person, not a service that might have this id.
  await page.getByRole('option', { name: `${analyst.displayName} (${analyst.subject})` }).click();
  await expect(why).toContainText(`${analyst.displayName} cannot use Ads metrics.`);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Activity' }).click();
  const newest = page.getByRole('list', { name: 'Changes, newest first' }).getByRole('listitem').first();
  await expect(newest).toContainText("Asked about somebody else's access");
  await newest.getByText("Asked about somebody else's access").click();
  await expect(newest).toContainText(analyst.subject);
  await expectAccessible(page);
});

test('an engineer cannot ask about somebody else by the address, and is told who may', async ({ asPerson }) => {
  const page = await asPerson('engineer', accessTab(presto, `?subject=${personOf('analyst').subject}`));
  const why = sectionOf(page, 'Why, or why not');
  await expect(why.getByRole('alert')).toContainText('You may ask here about yourself only.');
  await why.getByRole('button', { name: 'Ask about yourself' }).click();
  await expect(why).toContainText('You can use Presto SQL.');

  await page.goto(`/servers/${encodeURIComponent(presto)}/activity`);
  await expect(sectionOf(page, 'Activity')).toContainText('shown to its owners, to reviewers, and to admins');
});
