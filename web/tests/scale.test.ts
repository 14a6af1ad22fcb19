import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Dossier, Ref } from '../src/dossier.ts';
import { launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The fixture's story told over and over, each time by other articles. */
function repeated(times: number): Dossier {
  const one = fixture();
  const all = Array.from({ length: times }, (_, i) => i);
  const rename = <T>(value: T, i: number): T => JSON.parse(JSON.stringify(value), (name, field: unknown) =>
    ((['article', 'first', 'second'].includes(name) && typeof field === 'string') ? `${field}-${i}` : field)) as T;
  const each = <T>(items: readonly T[]): T[] => all.flatMap(i => items.map(item => rename(item, i)));
  const ref = (item: Ref, i: number): Ref => ({ ...item, article: `${item.article}-${i}` });
  return {
    ...one,
    story: { ...one.story, title: null },
    articles: all.flatMap(i => one.articles.map(article => ({ ...article, id: `${article.id}-${i}`, outlet: { name: `${article.outlet!.name} ${i}`, basis: 'test' } }))),
    entities: [],
    stories: one.stories.map(story => ({ ...story, members: each(story.members) })),
    claims: each(one.claims),
    reuse: each(one.reuse), conflicts: each(one.conflicts), timeline: each(one.timeline), statuses: each(one.statuses),
    origins: one.origins.map(origin => ({
      ...origin,
      articles: all.flatMap(i => origin.articles.map(id => `${id}-${i}`)),
      chains: all.flatMap(i => origin.chains.map(chain => ({ ...chain, item: ref(chain.item, i) }))),
    })),
    series: one.series.map(series => ({ ...series, observations: all.flatMap(i => series.observations.map(observation => ({ ...observation, figure: ref(observation.figure, i) }))) })),
  };
}

test('a dossier of a thousand articles renders only what is looked at', async () => {
  const { page, problems } = await open(browser, writePage(repeated(250)));
  assert.deepEqual(problems, []);
  assert.match((await page.locator('.dateline').textContent())!, /^1\.000 Artikel/);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok(elements < 25_000, `${elements} elements`);

  await page.getByLabel('Text suchen').fill('hoffnung');
  assert.equal(await page.locator('#statements [role=status]').textContent(), '250 von 1.000 Aussagen');
  await page.evaluate(() => { location.hash = '#a/elmkurier-4-249/0-9'; });
  await page.waitForSelector('mark.target');
  assert.equal(await page.locator('mark.target').textContent(), 'Betreiber');
  await page.context().close();
});

test('a long list shows more when asked, and moves the focus to what is new', async () => {
  const { page } = await open(browser, writePage(repeated(20)));
  const items = page.locator('#timeline .timeline > li');
  assert.equal(await items.count(), 40);
  assert.equal(await page.locator('#timeline > .long > button.more').textContent(), 'Alle 60 zeigen');
  await page.locator('#timeline > .long > button.more').click();
  assert.equal(await items.count(), 60);
  assert.ok(await items.nth(40).evaluate(item => item.contains(document.activeElement)));
  await page.context().close();
});

test('thirty statements stand there at the most, until all are asked for', async () => {
  const { page } = await open(browser, writePage(repeated(20)));
  const items = page.locator('#statements .results .sides > li');
  assert.ok(await items.count() <= 30 && await items.count() > 5, String(await items.count()));
  for (const button of await page.locator('#statements button.more:visible').all()) assert.match((await button.textContent())!, /^Alle \d+ zeigen$/);
  for (let left = 9; left > 0 && await page.locator('#statements button.more:visible').count() > 0; left--) await page.locator('#statements button.more:visible').last().click();
  assert.equal(await items.count(), 80);
  await page.context().close();
});

test('a link leads to what is folded, and not yet rendered, and opens it', async () => {
  const { page, problems } = await open(browser, writePage(repeated(20)), { hash: '#conflict-c3' });
  assert.ok(await page.locator('#conflict-c3').first().isVisible());
  assert.equal(await page.locator('#conflicts-subset').getAttribute('open'), '');
  assert.equal(await page.locator('#conflicts-update').getAttribute('open'), null);
  assert.deepEqual(problems, []);
  await page.context().close();
});
