// Put into each page as it is served, before the page's own security policy; never part of the finished site.
(() => {
  const edition = document.currentScript.dataset.edition;
  document.currentScript.remove();
  const place = `variorum-scroll:${location.pathname}`;
  let source;
  let overlay;

  const restoreScroll = () => {
    const stored = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    if (!stored) return;
    const [left, top] = stored.split(' ').map(Number);
    scrollTo({ left, top, behavior: 'instant' });
  };

  const reload = () => {
    source.close();
    sessionStorage.setItem(place, `${scrollX} ${scrollY}`);
    location.reload();
  };

  const hideProblem = () => {
    overlay?.remove();
    overlay = undefined;
  };

  // Styles are set one by one, since the page's policy forbids style sheets that are not its own.
  const element = (name, style, text) => {
    const made = document.createElement(name);
    Object.assign(made.style, style);
    made.textContent = text;
    return made;
  };

  const showProblem = (text) => {
    hideProblem();
    overlay = element('div', { all: 'initial', position: 'fixed', inset: '0', zIndex: '2147483647' }, '');
    overlay.id = 'variorum-problem';
    overlay.setAttribute('role', 'alert');
    const sheet = element('div', {
      boxSizing: 'border-box', height: '100%', overflow: 'auto', padding: '1.5rem',
      background: 'rgb(24 24 27 / 94%)', color: '#fafafa', colorScheme: 'dark',
    }, '');
    const hide = element('button', { font: '1rem sans-serif', float: 'right', padding: '0.3rem 0.8rem' }, 'Hide');
    hide.addEventListener('click', hideProblem);
    const words = element('pre', {
      font: '0.95rem/1.45 ui-monospace, monospace', margin: '0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere',
    }, text);
    sheet.append(hide, words);
    overlay.attachShadow({ mode: 'open' }).append(sheet);
    document.documentElement.append(overlay);
  };

  const hear = ({ data }) => {
    const [newest, ...problem] = data.split('\n');
    if (newest !== edition) reload();
    else if (problem.length > 0) showProblem(problem.join('\n'));
    else hideProblem();
  };

  // A browser opens few connections to one host, so a tab that nobody sees gives its own back.
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource('/.variorum/events');
    source.addEventListener('state', hear);
  };

  document.addEventListener('visibilitychange', listen);
  addEventListener('load', restoreScroll);
  listen();
})();
