import process from 'node:process';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../bootstrap/chromium.mjs';
import { openProject, ROOT } from '../measure/project.mjs';
import { summary } from '../measure/statistics.mjs';
import { takeTurns } from '../measure/take-turns.mjs';
import { mountCopy, serveOnHost } from '../reload/dev-servers.mjs';
import { copySource } from '../reload/source-copy.mjs';
import { engineVersion, machine } from '../report/machine.mjs';
import { ms, ratio, spread, table } from '../report/table.mjs';
import { verdict } from '../report/verdict.mjs';

const TARGET = 1.15;
const MODULES = [0, 1000];
const LONGEST_EDIT_MS = 10_000;

/** From the save of a component until a browser shows it: through the bind mount, and with no Docker between. */
export async function measureRow({ rounds, say }) {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(ROOT),
    // As root (a container, a CI machine) Chromium's own sandbox cannot start.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const results = [];
    for (const modules of MODULES)
      results.push(await measureWith(browser, modules, { rounds: rounds * 3, say }));
    return [
      table(
        ['save to visible', 'ms: median (95th percentile)', 'the container takes'],
        results.flatMap(({ shown, container, host }) => [
          [`${shown}: in the container`, spread(container, ms), ''],
          [`${shown}: on the host`, spread(host, ms), ratio(container.median, host.median)],
        ]),
      ),
      `${rounds * 3} edits of each, in turns, each with a stack of its own. ${machine()}; ${await engineVersion()}; ` +
        `Chromium ${browser.version()}; the container has its image's Node.`,
      results
        .map(
          ({ shown, container, host }) =>
            `- ${verdict(shown, container.median / host.median, TARGET, 'the host')}`,
        )
        .join('\n'),
    ].join('\n\n');
  } finally {
    await browser.close();
  }
}

async function measureWith(browser, modules, { rounds, say }) {
  const shown = modules === 0 ? 'the page as it is' : `with ${modules.toLocaleString('en-US')} more modules`;
  const copies = { container: copySource(modules), host: copySource(modules) };
  const projects = { container: await openProject(), host: await openProject() };
  let onHost;
  try {
    for (const project of Object.values(projects)) await project.dari('up', 'bridge');
    await mountCopy(projects.container, copies.container.folder);
    onHost = await serveOnHost(projects.host, copies.host.folder);
    const peers = [];
    for (const name of Object.keys(copies)) {
      const page = await openPage(browser, projects[name].ports.web);
      peers.push({ name, run: editOf(page, copies[name], name) });
    }
    const found = await takeTurns(peers, { rounds, warmUps: 3, say: (line) => say(`${shown}: ${line}`) });
    return { shown, container: summary(found.container), host: summary(found.host) };
  } finally {
    await onHost?.stop();
    for (const project of Object.values(projects)) await project.dispose();
    for (const copy of Object.values(copies)) copy.dispose();
  }
}

async function openPage(browser, port) {
  const page = await browser.newPage();
  const url = `http://127.0.0.1:${port}/`;
  for (;;) {
    const response = await page.goto(url).catch(() => null);
    if (response?.ok()) break;
  }
  await page.locator('main:not([aria-busy]) form button').first().waitFor();
  await page.locator('html').evaluate(() => Object.assign(window, { neverReloaded: true }));
  return page;
}

/** Times one edit: its write, until the page has painted it. */
function editOf(page, copy, name) {
  let edits = 0;
  return async () => {
    edits += 1;
    const label = `Edit ${edits} in ${name}`;
    const visible = page.evaluate(untilPainted, [label, LONGEST_EDIT_MS]);
    // What is asked later is answered later: by now the page watches.
    await page.evaluate(() => 0);
    const began = process.hrtime.bigint();
    copy.edit(label);
    await visible;
    const took = Number(process.hrtime.bigint() - began) / 1e6;
    if (!(await page.evaluate(() => 'neverReloaded' in window)))
      throw new Error('The page was loaded again.');
    return took;
  };
}

/* global document, window, MutationObserver, requestAnimationFrame */
function untilPainted([label, longest]) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`"${label}" did not show in ${longest} ms.`)), longest);
    const observer = new MutationObserver(() => {
      if (!document.querySelector('main form')?.textContent.includes(label)) return;
      observer.disconnect();
      clearTimeout(timer);
      requestAnimationFrame(() => resolve());
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
