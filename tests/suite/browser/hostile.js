// Reads every file of a site in this browser, opens some of its pages, and tells what it found: the elements and attributes of each page outside
// of Markdown (`skeleton`), and whatever is active or reads wrongly (`problems`). The body of a function.
const [urls, opened, own, done] = arguments;
const inMarkdown = '.prose, .note';
const ofMarkdown = new Set(('p h2 h3 h4 h5 h6 ul ol li em strong del ins code pre blockquote a span hr br table thead tbody tr th td img ' +
  'figure figcaption div caption dl dt dd q b i').split(' '));
const attributesOfMarkdown = new Set(('href title class id type rel aria-hidden aria-label aria-labelledby data-verdict scope src alt start role tabindex dir').split(' '));
// The one control among the words of a story: a mark that opens its note.
const attributesOfMark = 'aria-label class data-digits data-verdict hidden popovertarget type';
const isMark = element => element.matches('button.citation[type=button][popovertarget^=note-]')
  && element.getAttributeNames().sort().join(' ') === attributesOfMark;
const isFormula = cell => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell);

const problemsOf = (document, url) => {
  const problems = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) problems.push(`${element.localName} has ${name}`);
      if (!['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(name)) continue;
      const target = new URL(value, url);
      if (!['http:', 'https:', 'mailto:'].includes(target.protocol)) problems.push(`${element.localName} leads to ${value}`);
      const isLink = ['a', 'link'].includes(element.localName) && !/stylesheet|icon/.test(element.rel);
      if (!isLink && target.origin !== location.origin) problems.push(`${element.localName} loads ${value}`);
    }
    if (!element.parentElement?.closest(inMarkdown) || isMark(element)) continue;
    if (!ofMarkdown.has(element.localName)) problems.push(`Markdown has made ${element.localName}`);
    for (const { name } of element.attributes) if (!attributesOfMarkdown.has(name)) problems.push(`Markdown has made ${element.localName} ${name}`);
  }
  for (const script of document.querySelectorAll('script')) {
    // The program's own lines, which hold nothing of the site.
    if (script.outerHTML === own) continue;
    if (script.type !== 'application/ld+json') problems.push('a script');
    else try { JSON.parse(script.textContent); } catch (error) { problems.push(`JSON-LD: ${error.message}`); }
  }
  return problems;
};
const skeletonOf = document => [...document.querySelectorAll('*')]
  .filter(element => !element.closest(inMarkdown))
  .map(element => [element.localName, ...[...element.attributes].map(attribute => attribute.name)].join(' ')).join('\n');

const open = url => new Promise(resolve => {
  const frame = document.createElement('iframe');
  frame.onload = async () => {
    await new Promise(resolve => setTimeout(resolve, 0));
    const { contentWindow: window, contentDocument: page } = frame;
    if (!page) return resolve(['it has gone elsewhere']);
    for (const control of page.querySelectorAll('details')) control.open = true;
    const problems = problemsOf(page, url);
    if (window.__xss !== undefined || globalThis.__xss !== undefined) problems.push('it has run');
    if (window.location.href !== url) problems.push(`it has gone to ${window.location.href}`);
    const foreign = window.performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith(location.origin));
    problems.push(...foreign.map(entry => `it asked for ${entry.name}`));
    resolve(problems);
    frame.remove();
  };
  frame.src = url;
  document.body.append(frame);
});

const readers = {
  html: async (text, url) => {
    const document = new DOMParser().parseFromString(text, 'text/html');
    const problems = problemsOf(document, url);
    if (opened.some(path => url.endsWith(`/${path}`))) problems.push(...await open(url));
    return { skeleton: skeletonOf(document), problems };
  },
  xml: text => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const broken = document.querySelector('parsererror');
    return { skeleton: skeletonOf(document), problems: broken ? [broken.textContent] : [] };
  },
  json: text => { JSON.parse(text); return { problems: [] }; },
  csv: text => {
    const cells = [...text.matchAll(/"((?:[^"]|"")*)"|([^,\r\n]+)/g)].map(([, quoted, plain]) => quoted ?? plain);
    return { problems: cells.filter(isFormula).map(cell => `a formula: ${cell}`) };
  },
};
const kindOf = { html: 'html', xml: 'xml', atom: 'xml', svg: 'xml', json: 'json', jsonld: 'json', webmanifest: 'json', csv: 'csv' };
const look = async url => {
  const kind = kindOf[url.split('.').pop()];
  try {
    return kind ? await readers[kind](await (await fetch(url)).text(), url) : { problems: [] };
  } catch (error) { return { problems: [`${error.message}`] }; }
};
// The manifest of the build and the hashed names of assets are the same on every site.
const site = urls[0].split('/').slice(0, 4).join('/').length + 1;
Promise.all(urls.map(async url => [url.slice(site), await look(url)])).then(found => done(Object.fromEntries(found)));
