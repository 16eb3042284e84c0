// How a page looks: axe-core, nothing wider than the window or cut off, at three widths, light, dark and with forced
// colours, and with the text at twice its size. Keeps a picture of each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openContext } from '../context.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const TALLEST_PICTURE = 6000;
const WIDTHS = [320, 768, 1280];
const MODES = WIDTHS.flatMap(width => [
  { width, colorScheme: 'light' },
  { width, colorScheme: 'dark' },
]).concat([{ width: 320, forcedColors: 'active' }, { width: 1280, forcedColors: 'active' }]);

export async function checkLooks({ browser, address, name, pictures }) {
  const findings = [];
  const context = await openContext(browser, { bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(AXE);
  for (const { width, ...media } of MODES) {
    const mode = `${width} px, ${Object.values(media)}`;
    await page.setViewportSize({ width, height: width === 320 ? 568 : 900 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    findings.push(...(await misfits(page)).map(([kind, what]) => [kind, `${mode}: ${what}`]));
    findings.push(...(await axe(page, media)).map(what => ['axe', `${mode}: ${what}`]));
    await picture(page, join(pictures, `${name}-${width}-${Object.values(media)}.png`));
  }
  findings.push(...(await atTwiceTheSize(page, join(pictures, `${name}-200-percent.png`))));
  await context.close();
  return findings;
}

// All rules where the page is light; of the others only those that colours decide.
async function axe(page, { colorScheme }) {
  await open(page);
  const runOnly = colorScheme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: OF_COLOURS };
  const violations = await page.evaluate(async runOnly => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map(node => `${id}: ${help} @ ${node.target}`));
  }, runOnly);
  await close(page);
  return violations;
}

// Disclosures open, as a reader may have them.
const open = page => page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)));
const close = page => page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = false)));

// What sticks out of the window, and text that its own box cuts off.
const misfits = page => page.evaluate(() => {
  const findings = [];
  const describe = element => element.cloneNode().outerHTML.slice(0, 120);
  const isInScroller = element => element.closest('[tabindex="0"]');
  if (document.scrollingElement.scrollWidth > innerWidth) {
    const out = [...document.querySelectorAll('body *')].find(element => !isInScroller(element) && element.getBoundingClientRect().right > innerWidth + 1);
    findings.push(['wide', `${document.scrollingElement.scrollWidth} px: ${out ? describe(out) : ''}`]);
  }
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const isSeen = element.clientWidth > 1 && style.visibility === 'visible' && style.clipPath === 'none';
    const cuts = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    if (isSeen && cuts && isCut && element.textContent.trim()) findings.push(['cut', describe(element)]);
  }
  return findings;
});

// The page from its top, as far as anybody would look at it in one piece.
async function picture(page, path) {
  const window = page.viewportSize();
  const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
  await page.setViewportSize({ ...window, height: Math.min(height, TALLEST_PICTURE) });
  await page.screenshot({ path });
  await page.setViewportSize(window);
}

// Text at twice its size, as a reader sets it in the browser.
async function atTwiceTheSize(page, path) {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const heights = () => page.evaluate(() => [...document.querySelectorAll('main :is(p, h1, h2, dd)')]
    .filter(element => element.getClientRects().length > 0).slice(0, 40).map(element => parseFloat(getComputedStyle(element).fontSize)));
  const before = await heights();
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.waitForTimeout(100);
  const after = await heights();
  const same = after.filter((size, index) => size < before[index] * 1.25).length;
  const findings = same > 0 ? [['text size', `${same} of ${after.length} texts do not grow`]] : [];
  findings.push(...(await misfits(page)).map(([kind, what]) => [kind, `text at 200 %: ${what}`]));
  await picture(page, path);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  return findings;
}
