import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../measure/project.mjs';

const WEB = path.join(ROOT, 'apps/web');
/** Whose edits are timed, and what an edit replaces. */
const EDITED = 'src/goals/add-goal-form.tsx';
const LABEL = "{text('goals.add')}";

/**
 * A copy of the page's project inside of the checkout, with the same packages.
 * @param {number} modules so many more, which the page loads
 * @returns {{folder: string, edit(label: string): void, dispose(): void}}
 */
export function copySource(modules) {
  const parent = path.join(ROOT, '.dari');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'bench-source-'));
  for (const name of [
    'index.html',
    'package.json',
    'public',
    'server',
    'src',
    'tsconfig.json',
    'vite.config.ts',
  ])
    cpSync(path.join(WEB, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(WEB, 'node_modules'), path.join(folder, 'node_modules'));
  if (modules > 0) addModules(path.join(folder, 'src'), modules);
  const file = path.join(folder, EDITED);
  const before = readFileSync(file, 'utf8');
  if (!before.includes(LABEL)) throw new Error(`Expected ${LABEL} in ${EDITED}, found none.`);
  return {
    folder,
    edit: (label) => writeFileSync(file, before.replace(LABEL, label)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Components of some lines each, all loaded with the page. */
function addModules(source, amount) {
  const folder = path.join(source, 'many');
  mkdirSync(folder);
  const names = Array.from({ length: amount }, (_, at) => `Part${at}`);
  for (const name of names)
    writeFileSync(
      path.join(folder, `${name}.tsx`),
      `export function ${name}() {\n  return <p>${name}</p>;\n}\n`,
    );
  writeFileSync(
    path.join(folder, 'all.ts'),
    names.map((name) => `export { ${name} } from './${name}.tsx';\n`).join(''),
  );
  const entry = path.join(source, 'main.tsx');
  writeFileSync(
    entry,
    `${readFileSync(entry, 'utf8')}\nimport * as many from './many/all.ts';\nObject.assign(window, { many });\n`,
  );
}
