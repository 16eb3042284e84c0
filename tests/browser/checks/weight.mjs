// What a first view costs: bytes as hosts send them, requests, elements; and nothing from elsewhere.
import { gzipSync } from 'node:zlib';
import { openContext } from '../context.mjs';

const MOST_BYTES = 40 * 1024;
const MOST_REQUESTS = 3;
const MOST_ELEMENTS = 3000;

export async function checkWeight({ browser, address }) {
  const context = await openContext(browser);
  const page = await context.newPage();
  const loaded = [];
  const errors = [];
  page.on('response', response => loaded.push(response));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(loaded.map(async response => gzipSync(await response.body()).length));
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const findings = errors.map(error => ['console', error]);
  if (bytes > MOST_BYTES) findings.push(['weight', `${bytes} bytes with gzip`]);
  if (loaded.length > MOST_REQUESTS) findings.push(['weight', `${loaded.length} requests`]);
  if (elements > MOST_ELEMENTS) findings.push(['elements', `${elements} elements`]);
  const away = loaded.map(response => response.url()).filter(url => !url.startsWith(new URL(address).origin));
  return [...findings, ...away.map(url => ['weight', `from elsewhere: ${url}`])];
}
