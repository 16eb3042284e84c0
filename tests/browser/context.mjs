// A reader's browser without history. It waits as long as it takes: a busy machine is no fault of a page.
export async function openContext(browser, options = {}) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(0);
  return context;
}
