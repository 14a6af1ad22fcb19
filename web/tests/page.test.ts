import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Dossier } from '../src/dossier.ts';
import { BUILT_PAGE, launch, open, writePage } from './browser.ts';
import { fixture } from './fixture.ts';

let browser: Browser;
const dossier = fixture();
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Opens a fresh page, and holds it to the network and the console that it must leave alone. */
async function visit(options: Parameters<typeof open>[2], use: (page: Page) => Promise<void>, data: Dossier = dossier): Promise<void> {
  const { page, requests, problems } = await open(browser, writePage(data), options);
  await use(page);
  assert.deepEqual(requests, []);
  assert.deepEqual(problems, []);
  await page.context().close();
}

const target = (page: Page): Promise<string> => page.locator('mark.target').allTextContents().then(parts => parts.join(''));

test('is one small file', () => {
  assert.ok(statSync(BUILT_PAGE).size < 300_000);
});

test('opens from disk with all sections and asks the network for nothing', () => visit({}, async page => {
  assert.equal(await page.locator('h1').textContent(), 'Staudamm bei Oberweil bricht');
  assert.equal(await page.locator('.dateline').textContent().then(text => text!.replaceAll(/\s/gu, ' ')), '4 Artikel · 4 Medien · 2.–6. März 2026');
  assert.deepEqual(await page.locator('.dossier > section').evaluateAll(sections => sections.map(section => section.id)),
    ['glance', 'figures', 'conflicts', 'timeline', 'statements', 'claims', 'lineage', 'reuse', 'statuses']);
}));

test('a mark of the chart leads to its number in its article with one click', () => visit({}, async page => {
  await page.locator('#m1 .mark').nth(1).click();
  assert.equal(await target(page), 'mehr als 40');
  assert.equal(await page.locator('.reader .kicker').first().textContent(), 'Weserland-Blatt');
  assert.ok(await page.locator('mark.target').evaluate(mark => document.activeElement === mark));
}));

test('a row of the table leads to its number, after characters that take two units', () => visit({}, async page => {
  await page.locator('#m1 details.table > summary').click();
  await page.locator('#m1 tbody a').first().click();
  assert.equal(await target(page), 'mindestens zwölf');
}));

test('pointing at a mark shows its sentence verbatim with the number marked', () => visit({}, async page => {
  await page.locator('#m1 .mark').first().hover();
  const detail = page.locator('#m1 .detail');
  assert.equal(await detail.locator('mark').textContent(), 'mindestens zwölf');
  assert.equal(await detail.locator('.excerpt').textContent(),
    'Nach dem Bruch des Staudamms bei Oberweil sind nach Angaben des Innenministeriums mindestens zwölf Menschen ums Leben gekommen.');
}));

test('computed views are folded, said to be computed, and lead to the figures that give them', () => visit({}, async page => {
  const views = page.locator('#m1 details.views');
  assert.equal(await views.evaluate(details => (details as HTMLDetailsElement).open), false);
  await views.locator('summary').click();
  assert.match(await views.innerText(), /von keiner Quelle so gesagt/u);
  assert.match(await views.innerText().then(text => text.replaceAll(/\s+/gu, ' ')), /niedrigste 12 .* höchste offen .*aus 2 Quellen/u);
  await views.locator('a').first().click();
  assert.equal(await target(page), 'zwölf');
}));

test('an amount without a number is listed, not plotted', () => visit({}, async page => {
  await page.locator('.others > summary').click();
  assert.deepEqual(await page.locator('.others tbody tr').evaluateAll(rows => rows.map(row => [row.children[0], row.children[2]].map(cell => cell!.textContent!.replaceAll(/\s/gu, ' ')))),
    [['Zerstörtes', '„Dutzende“'], ['Geldbeträge (EUR)', '2,5 Millionen EUR (erwartet)']]);
  assert.equal(await page.locator('#figures .mark').count(), 6 + 2 + 4);
}));

test('a step of a status shows who says so in which words, or the sentence that the article says itself', () => visit({}, async page => {
  const steps = page.locator('#statuses .steps > li');
  assert.match(await steps.nth(1).innerText(), /Havelin AG.*die Wartung sei nie verschleppt worden.*Funk Mitte.*Havelin AG/su);
  assert.match(await steps.nth(3).innerText(), /Elmkurier für Stadt und Land.*Betreiber räumt Versäumnisse ein/su);
}));

test('every link to evidence shows exactly the words that it names', () => visit({}, async page => {
  await page.locator('details').evaluateAll(all => all.forEach(details => { (details as HTMLDetailsElement).open = true; }));
  const hashes = await page.locator('a[href^="#a/"]').evaluateAll(links => [...new Set(links.map(link => link.getAttribute('href')!))]);
  assert.ok(hashes.length > 40, String(hashes.length));
  for (const hash of hashes) {
    const [, article, start, end] = /^#a\/([^/]+)(?:\/(\d+)-(\d+))?$/.exec(hash)!;
    const text = dossier.articles.find(each => each.id === decodeURIComponent(article!))!.text;
    await page.evaluate(hash => { location.hash = hash; }, hash);
    await page.waitForFunction(id => document.querySelector('#article-title') !== null && location.hash.includes(id), article!);
    if (start !== undefined) {
      const expected = [...text].slice(Number(start), Number(end)).join('');
      await page.waitForFunction(words => [...document.querySelectorAll('mark.target')].map(mark => mark.textContent).join('') === words, expected);
    }
    assert.equal(await page.locator('.text').textContent(), text, 'the article stands there character for character');
  }
}));

test('back leads from the article to where the reader was', () => visit({ viewport: { width: 360, height: 700 } }, async page => {
  const link = page.locator('#conflicts .excerpt a').first();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  assert.ok(await page.locator('.dossier').isHidden());
  await page.goBack();
  assert.ok(await page.locator('.dossier').isVisible());
  assert.ok(Math.abs(await page.evaluate(() => scrollY) - before) < 5);
  assert.ok(await link.evaluate(element => document.activeElement === element));
}));

test('a deep link opens its article; one to an unknown article says so', async () => {
  await visit({ hash: '#a/weserland%2F2/0-6' }, async page => assert.equal(await target(page), 'Helfer'));
  await visit({ hash: '#a/nowhere/0-6' }, async page => assert.match((await page.locator('.reader').textContent())!, /keinen Artikel „nowhere“/));
});

test('speaks German first, English where the browser asks for it, and remembers a switch', async () => {
  await visit({ locale: 'fr-FR' }, async page => assert.equal(await page.locator('html').getAttribute('lang'), 'de'));
  await visit({ locale: 'en-GB' }, async page => {
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match((await page.locator('#glance').textContent())!, /at most 5/);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.match((await page.locator('#glance').textContent())!, /höchstens 5.*knapp 500/s);
    await page.reload();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  });
});

test('no label is left in the other language or undefined', async () => {
  for (const locale of ['de-DE', 'en-GB']) {
    await visit({ locale }, async page => {
      await page.locator('details').evaluateAll(all => all.forEach(details => { (details as HTMLDetailsElement).open = true; }));
      const text = (await page.locator('#page').innerText()) + (await page.locator('[aria-label]').evaluateAll(all => all.map(each => each.getAttribute('aria-label')).join(' ')));
      assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
      if (locale === 'en-GB') assert.doesNotMatch(text, /Artikel\b|Zahlen\b|Quelle\b|Widerspruch/);
    });
  }
});

test('can be used by keyboard alone: skip link, chart, article and back', () => visit({}, async page => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement!.className), 'skip');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement!.id), 'main');

  for (let i = 0; i < 60 && !(await page.evaluate(() => document.activeElement!.classList.contains('mark'))); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match((await page.locator('#m1 .detail').textContent())!, /Das Innenministerium nannte/);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await target(page), 'mindestens zwölf');
  for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement!.textContent === '← Zurück')); i++) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement!.classList.contains('mark'));
}));

test('statements can be narrowed by holder, wording, article and text, and the choice outlives a change of language', () => visit({}, async page => {
  const items = page.locator('#statements .results li');
  assert.equal(await items.count(), 4);
  await page.getByRole('combobox', { name: 'Quelle' }).selectOption({ label: 'Havelin AG (2)' });
  assert.equal(await items.count(), 2);
  await page.getByLabel('Formuliert als').selectOption('denied');
  assert.deepEqual(await items.locator('.excerpt').allTextContents(), ['die Wartung sei nie verschleppt worden']);
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.locator('#statements [role=status]').textContent(), '1 of 4 statements');
  await page.getByRole('combobox', { name: 'Source' }).selectOption('');
  await page.getByLabel('Worded as').selectOption('');
  await page.getByLabel('Search text').fill('HOFFNUNG');
  assert.deepEqual(await items.locator('.excerpt').allTextContents(), ['Wir suchen weiter […] solange es Hoffnung gibt']);
}));

test('a node of the picture shows its ways and its evidence', () => visit({}, async page => {
  await page.locator('.node', { hasText: 'Agentur Merkur' }).click();
  assert.equal(await page.locator('.edge.on').count(), 2);
  await page.locator('#lineage .detail a').first().click();
  assert.equal(await target(page), 'mehr als 40 Menschen');
}));

test('real conflicts stand open, apparent ones are folded by kind under their own heading', () => visit({}, async page => {
  assert.deepEqual(await page.locator('#conflicts .conflict h4').allTextContents(), ['Getötete: mehr als 40 gegen 12']);
  assert.deepEqual(await page.locator('#conflicts details b').allTextContents(), ['neuer Stand (1)', 'Teilmenge (1)']);
  await page.locator('#conflicts details', { hasText: 'neuer Stand' }).locator('summary').click();
  assert.deepEqual(await page.locator('#conflicts .conflict h4').allTextContents(), ['Getötete: mehr als 40 gegen 12', 'Getötete: 12 gegen 19 gegen 23']);
  assert.deepEqual(await page.locator('#conflicts h3').allTextContents(), ['Angaben, die einander widersprechen', 'Nur scheinbare Widersprüche']);
}));

test('marks in the text can be switched layer by layer', () => visit({ hash: '#a/talbote-1' }, async page => {
  const style = (selector: string, name: string) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name);
  assert.equal(await style('.text .name', 'border-bottom-style'), 'none');
  await page.getByRole('checkbox', { name: 'Namen' }).check();
  assert.equal(await style('.text .name', 'border-bottom-style'), 'dotted');
  assert.notEqual(await style('.text .figure', 'background-color'), 'rgba(0, 0, 0, 0)');
  await page.getByRole('checkbox', { name: 'Zahlen' }).uncheck();
  assert.equal(await style('.text .figure', 'background-color'), 'rgba(0, 0, 0, 0)');
  assert.ok(await page.locator('.zone.boilerplate').isVisible());
}));

test('each entry of a live blog stands below its time', () => {
  const [blog] = dossier.articles;
  const last = blog!.zones.findLast(zone => zone.kind === 'body')!;
  const entries = [{ start: last.start, end: last.end, day: '2026-03-03', moment: '2026-03-03T09:05:00+01:00', basis: 'test' }];
  return visit({ hash: '#a/talbote-1' }, async page => {
    const times = page.locator('.article .entry-time');
    assert.deepEqual(await times.allTextContents(), ['3. März 2026, 09:05 Uhr (UTC+01:00)']);
    assert.match(await times.first().evaluate(time => time.nextElementSibling?.textContent ?? ''), /^„Wir suchen weiter“/);
  }, { ...dossier, articles: [{ ...blog!, entries }, ...dossier.articles.slice(1)] });
});

test('text of an article is text: markup in it is shown, not run', () => {
  const hostile = fixture();
  const evil = '</script><img src=x onerror="document.title=1"><script>document.title=2</script>';
  const articles = hostile.articles.map((article, i) => (i === 0 ? { ...article, text: article.text + evil, outlet: { name: evil, basis: 'test' } } : article));
  return visit({ hash: '#a/talbote-1' }, async page => {
    assert.equal(await page.title(), 'Staudamm bei Oberweil bricht – Quellenlage');
    assert.equal(await page.locator('#page img, #page script').count(), 0);
    assert.equal(await page.locator('.reader .kicker').first().textContent(), evil);
  }, { ...hostile, articles });
});

test('an empty dossier is a page, not an error', () => visit({}, async page => {
  assert.equal(await page.locator('h1').textContent(), 'Dossier ohne Titel');
}, { ...fixture(), story: { title: null, earliest: null, latest: null }, articles: [], stories: [], inNoStory: [], entities: [], reuse: [], origins: [], claims: [], series: [], conflicts: [], timeline: [], statuses: [] }));
