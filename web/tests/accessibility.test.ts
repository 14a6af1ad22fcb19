import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type axe from 'axe-core';
import { launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

const { source } = createRequire(import.meta.url)('axe-core') as typeof axe;

let browser: Browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
}

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
