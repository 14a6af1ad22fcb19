import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const unfold = (selector: string) => async (page: Page) => { await page.locator(selector).first().click(); };
const nothing = async (): Promise<void> => {};

/** Every kind of item, how to come to it, and its link. */
const items: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['title', nothing, 'h1 a'],
  ['overview', nothing, '#glance .latest a'],
  ['chart', nothing, '#m1 .mark'],
  ['chart detail', nothing, '#m1 .detail .excerpt a'],
  ['row of a table', unfold('#m1 details.table > summary'), '#m1 tbody a'],
  ['other figure', unfold('.others > summary'), '.others tbody a'],
  ['conflict', nothing, '#conflicts .excerpt a'],
  ['apparent conflict', unfold('#conflicts summary'), '#conflicts .fold .excerpt a'],
  ['event', nothing, '#timeline .title a'],
  ['sentence of an event', unfold('#timeline summary'), '#timeline .sides .excerpt a'],
  ['statement', nothing, '#statements .excerpt a'],
  ['node', unfold('.node'), '#lineage .detail .excerpt a'],
  ['origin in the list', unfold('#lineage summary'), '#lineage .plain .excerpt a'],
  ['reuse', nothing, '#reuse h3 a'],
  ['shared passage', unfold('#reuse summary'), '#reuse .passages a'],
  ['assertion', nothing, '#statuses h3 a'],
  ['step', nothing, '#statuses .steps .excerpt a'],
];

const isInView = (page: Page): Promise<boolean> => page.locator('mark.target').first().evaluate(mark => {
  const { top, bottom } = mark.getBoundingClientRect();
  const pane = mark.closest('.inner')!.getBoundingClientRect();
  return top >= Math.max(0, pane.top) && Math.min(bottom, top + 20) <= Math.min(innerHeight, pane.bottom);
});

for (const width of [390, 1280]) {
  test(`each item leads with one click to its words in view, and back leads to it again, at ${width} pixels`, async () => {
    const path = writePage(fixture());
    for (const [name, come, selector] of items) {
      const { page, problems } = await open(browser, path, { viewport: { width, height: 700 } });
      await come(page);
      const link = page.locator(selector).first();
      await link.click();
      await page.waitForSelector('mark.target', { state: 'attached', timeout: 5000 });
      assert.ok(await isInView(page), `${name}: not in view`);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('mark.target')), `${name}: not in focus`);
      await page.goBack();
      await page.waitForSelector('.articles');
      assert.ok(await link.evaluate(element => document.activeElement === element), `${name}: back does not lead to it`);
      const box = (await link.boundingBox())!;
      assert.ok(box.y + box.height > 0 && box.y < 700, `${name}: not in view after back`);
      assert.deepEqual(problems, []);
      await page.context().close();
    }
  });
}

test('a conflict named in the overview leads to it; "all figures" to the chart or the row', async () => {
  const { page } = await open(browser, writePage(fixture()));
  const dispute = page.locator('.card', { hasText: 'Getötete' }).locator('.disputes a');
  assert.equal(await dispute.textContent(), 'Widerspruch: mehr als 40 gegen 12');
  await dispute.click();
  await page.waitForFunction(() => document.activeElement?.id === 'conflict-c1');

  await page.locator('.card', { hasText: 'Zerstörtes' }).locator('.note a').click();
  await page.waitForFunction(() => document.activeElement?.matches('.others tr'));
  assert.match((await page.evaluate(() => document.activeElement!.textContent))!, /^Zerstörtes/);
  await page.context().close();
});

test('an article says why it is dated so, what was repaired, and what its marks mean', async () => {
  const data = fixture();
  const [first, ...others] = data.articles;
  const repaired = { ...first!, updated: { day: '2026-03-03', moment: '2026-03-03T08:10:00+01:00', basis: 'JSON-LD dateModified' }, source: { ...first!.source, repairs: ['three characters restored'] } };
  const { page } = await open(browser, writePage({ ...data, articles: [repaired, ...others] }), { hash: '#a/talbote-1/170-180' });
  assert.deepEqual(await page.locator('.about > p').allTextContents(), ['Datiert nach: JSON-LD datePublished', 'Geändert: 3. März 2026, 08:10 Uhr (UTC+01:00)']);
  assert.deepEqual(await page.locator('.about summary .badge').allTextContents(), ['1 Reparatur', '1 Zweifel']);
  await page.locator('.about summary').click();
  assert.match((await page.locator('.about dl').innerText()), /story\/talbote-1\.html[^]*three characters restored[^]*encoding-repaired/);
  assert.deepEqual(await page.locator('.mark-legend .sample').allTextContents(), ['gesuchte Stelle', 'Zahl selbst', 'wer spricht', 'Redewort', 'kein Artikeltext']);
  assert.equal(await page.locator('.beside .boilerplate').count(), 1);
  await page.context().close();
});
