import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { artifact, launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';
import type { Dossier } from '../src/dossier.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('paper shows every section opened, the article that is open, and no controls', async () => {
  const { page } = await open(browser, writePage(fixture()), { hash: '#a/talbote-1', viewport: { width: 360, height: 800 } });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('details:not([open])').count(), 0);
  assert.equal(await page.locator('#m1 tbody tr').count(), 6);
  assert.ok(await page.locator('.dossier').isVisible());
  assert.ok(await page.locator('.reader .text').isVisible());
  for (const control of ['nav', '.languages', '.filters', '.layers', '.skip']) assert.ok(await page.locator(control).first().isHidden(), control);
  await page.setViewportSize({ width: 680, height: 980 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off at the edge of the paper');
  await page.pdf({ path: artifact('print.pdf'), format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });

  await page.emulateMedia({ media: 'screen' });
  assert.equal(await page.locator('details[open]').count(), 0);
  await page.context().close();
});

test('paper shows long lists to their end, and the screen is as before afterwards', async () => {
  const one = fixture();
  const data: Dossier = { ...one, timeline: Array.from({ length: 70 }, (_, i) => ({ ...one.timeline[0]!, id: `t${i}` })) };
  const { page } = await open(browser, writePage(data));
  const items = page.locator('#timeline .timeline > li');
  assert.equal(await items.count(), 40);
  await page.emulateMedia({ media: 'print' });
  await items.nth(69).waitFor({ state: 'attached', timeout: 5000 });
  assert.equal(await items.count(), 70);
  assert.equal(await page.locator('button.more:visible').count(), 0);
  await page.emulateMedia({ media: 'screen' });
  await items.nth(69).waitFor({ state: 'detached', timeout: 5000 });
  assert.equal(await items.count(), 40);
  assert.ok(await page.locator('#timeline button.more').last().isVisible());
  await page.context().close();
});
