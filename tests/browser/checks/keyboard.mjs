// The keyboard: Tab comes to every control once, in view, and what has the focus can be seen to have it.
import { openContext } from '../context.mjs';
const MOST_STOPS = 1500;

export async function checkKeyboard({ browser, address }) {
  const findings = [];
  for (const viewport of [{ width: 320, height: 568 }, { width: 1280, height: 900 }]) {
    const context = await openContext(browser, { viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address);
    findings.push(...(await walk(page)).map(([kind, what]) => [kind, `${viewport.width} px: ${what}`]));
    await context.close();
  }
  return findings;
}

async function walk(page) {
  const findings = [];
  await page.evaluate(markControls);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === null) break;
    findings.push(...stop);
  }
  const missed = await page.evaluate(() => [...document.querySelectorAll('[data-control]:not([data-reached])')]
    .map(element => element.outerHTML.slice(0, 120)));
  return [...findings, ...missed.map(what => ['unreached', what])];
}

// Marks what Tab has to reach: of radio buttons of one name only the chosen one.
function markControls() {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const isSeen = element => element.checkVisibility({ visibilityProperty: true });
  const isSilent = element => element.matches('[disabled], [tabindex="-1"], input[type=radio]:not(:checked)');
  const controls = [...document.querySelectorAll(selector)].filter(element => isSeen(element) && !isSilent(element));
  controls.forEach(element => element.setAttribute('data-control', ''));
}

// What has the focus, and whether a reader sees that; nothing when the focus has left the page.
function look() {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-reached')) return null;
  element.setAttribute('data-reached', '');
  const findings = [];
  const describe = element.outerHTML.slice(0, 120);
  const style = getComputedStyle(element);
  const hasOutline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  if (!hasOutline) findings.push(['no focus', describe]);
  const [box] = element.getClientRects();
  const inView = box && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inView) {
    findings.push(['no focus', `out of view: ${describe}`]);
  } else {
    // The middle of what is in view of it, and where it begins: what is higher than the window must show its beginning.
    const middle = (start, end, most) => (Math.max(start, 0) + Math.min(end, most)) / 2;
    const across = middle(box.left, box.right, innerWidth);
    const heights = [middle(box.top, box.bottom, innerHeight), ...(box.height > innerHeight ? [box.top + 2] : [])];
    for (const height of heights) {
      const on = document.elementFromPoint(across, height);
      if (on && !element.contains(on) && !on.contains(element)) findings.push(['covered', `by ${on.cloneNode().outerHTML.slice(0, 60)}: ${describe}`]);
    }
  }
  return findings;
}
