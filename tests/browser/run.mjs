// Looks at finished sites as readers do: `node run.mjs PICTURES NAME=FOLDER …`. Ends with 1 when anything is found.
//
// One page of each type is opened, the heaviest of its type; the validators read more. Before that, a page with one
// fault for each check goes through the same checks: a check that finds nothing there is broken.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkCss } from './checks/css.mjs';
import { checkKeyboard } from './checks/keyboard.mjs';
import { checkLooks } from './checks/looks.mjs';
import { checkMarkup } from './checks/markup.mjs';
import { checkPaper } from './checks/paper.mjs';
import { checkWeight } from './checks/weight.mjs';
import { pagesOfEachType } from './pages.mjs';
import { serve } from './server.mjs';

const PAGE_CHECKS = [checkLooks, checkKeyboard, checkPaper, checkWeight];
const HERE = import.meta.dirname;

async function main([pictures, ...sites]) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const silent = await spoiltPasses(browser, pictures);
  let found = 0;
  for (const [name, folder] of sites.map(site => site.split('='))) {
    const findings = await judge(browser, folder, join(pictures, name));
    findings.forEach(finding => console.log(`${name}: ${finding}`));
    console.log(`${name}: ${findings.length} findings`);
    found += findings.length;
  }
  await browser.close();
  silent.forEach(check => console.log(`the check "${check}" finds nothing on the spoilt page`));
  process.exitCode = found + silent.length > 0 ? 1 : 0;
}

// The checks that find nothing on a page with a fault for each.
async function spoiltPasses(browser, pictures) {
  const findings = await judge(browser, join(HERE, 'spoilt'), join(pictures, 'spoilt'));
  const wanted = ['nu', 'html-validate', 'css', 'axe', 'wide', 'cut', 'measure', 'text size', 'unreached', 'no focus', 'covered', 'paper', 'scripts',
    'weight', 'elements'];
  return wanted.filter(check => !findings.some(finding => finding.startsWith(`${check}: `)));
}

// All findings on a site, each as `check: page: what`.
async function judge(browser, folder, pictures) {
  mkdirSync(pictures, { recursive: true });
  const site = await serve(folder);
  const findings = [...checkMarkup(folder), ...(await checkCss(browser, folder))];
  const pages = pagesOfEachType(folder);
  // Two at once: a machine of two cores is the least that this is run on.
  const look = async () => {
    for (let page = pages.pop(); page; page = pages.pop()) {
      for (const check of PAGE_CHECKS) {
        const told = await check({ browser, address: site.address + page.path, name: page.type, pictures });
        findings.push(...told.map(([kind, what]) => `${kind}: ${page.path}: ${what}`));
      }
    }
  };
  await Promise.all([look(), look()]);
  site.close();
  return findings.sort();
}

await main(process.argv.slice(2));
