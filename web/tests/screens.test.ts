import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { artifact, launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

for (const width of [360, 768, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`fits ${width} pixels in the ${colorScheme} theme without scrolling sideways`, async () => {
      const path = writePage(fixture());
      for (const hash of ['', '#a/talbote-1/145-161']) {
        const { page } = await open(browser, path, { viewport: { width, height: 900 }, colorScheme, hash });
        await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
        await page.screenshot({ path: artifact(`${width}-${colorScheme}${hash ? '-article' : ''}.png`), fullPage: true });
        const [wide, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide! <= given!, `${wide} > ${given}`);
        await page.context().close();
      }
    });
  }
}
