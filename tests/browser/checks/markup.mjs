// HTML by two validators: the Nu checker, which knows the standard, and html-validate, which knows good practice.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { htmlFiles, pagesOfEachType } from '../pages.mjs';

const NU = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
// Its CSS is older than ours, and policies are Chromium's to judge.
const NOT_ITS_OWN = /^CSS:|Content.Security.Policy/;
const RULES = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How a template is laid out is nobody's fault.
    'no-trailing-whitespace': 'off', 'void-style': 'off', 'long-title': 'off', 'attribute-boolean-style': 'off', 'doctype-style': 'off',
    // Fragments of addresses are percent-encoded as the standard wants; `tel` is not meant.
    'no-inline-style': 'error', 'require-sri': 'off',
    // A `dl` wraps its pairs in `div`, and lists of radio buttons have visible legends: both are known to readers.
    'prefer-native-element': ['error', { exclude: ['region', 'group', 'table', 'row', 'cell', 'rowheader', 'columnheader', 'rowgroup', 'img'] }],
  },
};

// Of a large site each so-many-eth page, since its pages come of the same templates; and the heaviest of each type.
const MOST_PAGES = 60;

export async function checkMarkup(folder) {
  const all = htmlFiles(folder);
  const step = Math.ceil(all.length / MOST_PAGES);
  const heaviest = pagesOfEachType(folder).map(page => page.file);
  const files = [...new Set([...all.filter((_, index) => index % step === 0), ...heaviest])].sort();
  return [...(await nu(folder, files)), ...htmlValidate(folder, files)];
}

async function nu(folder, files) {
  const command = ['-Xss4m', '-jar', NU, '--skip-non-html', '--format', 'json', ...files.map(file => join(folder, file))];
  // It ends with 1 when it has something to say, which it says as an error.
  const said = await new Promise(resolve => execFile('java', command, { maxBuffer: 1 << 28 }, (_, stdout, stderr) => resolve(stderr)));
  const { messages } = JSON.parse(said);
  const told = messages.filter(({ message }) => !NOT_ITS_OWN.test(message));
  return told.map(({ url, lastLine, message }) => `nu: ${relative(folder, decodeURI(url.replace(/^file:/, '')))}: line ${lastLine}: ${message}`);
}

function htmlValidate(folder, files) {
  const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, ...RULES }));
  return files.flatMap(file => {
    const report = validator.validateFileSync(join(folder, file));
    const messages = report.results.flatMap(result => result.messages);
    return messages.map(({ line, message, ruleId }) => `html-validate: ${file}: line ${line}: ${message} (${ruleId})`);
  });
}
