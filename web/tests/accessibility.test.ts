import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { violations } from './axe.ts';
import { launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['de-DE', 'en-GB']) {
    test(`axe finds nothing in the ${colorScheme} theme in ${locale}, at both widths, with and without an article`, async () => {
      const path = writePage(fixture());
      for (const width of [360, 1280]) {
        for (const hash of ['', '#a/talbote-1/170-180']) {
          const { page } = await open(browser, path, { colorScheme, locale, hash, viewport: { width, height: 900 } });
          await page.locator('details').evaluateAll(all => all.forEach(details => { (details as HTMLDetailsElement).open = true; }));
          await page.locator('.layers input').evaluateAll(boxes => boxes.forEach(box => { if (!(box as HTMLInputElement).checked) (box as HTMLInputElement).click(); }));
          assert.deepEqual(await violations(page), [], `${width} ${hash}`);
          await page.context().close();
        }
      }
    });
  }
}
