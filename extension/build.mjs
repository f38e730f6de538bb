// Bundles the extension. Content scripts come out as one classic script each, so that `document_start` means what it says:
// a module loader in between would let the page's listeners register before ours.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const out = resolve(here, option('--out') ?? 'dist/chromium');
const extraSites = (option('--host-permissions') ?? '').split(',').map((site) => site.trim()).filter(Boolean);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: {
    background: 'entrypoints/background.ts',
    content: 'entrypoints/content.ts',
    'popup/popup': 'entrypoints/popup/popup.ts',
    'options/options': 'entrypoints/options/options.ts',
  },
  outdir: out,
  bundle: true,
  format: 'iife',
  target: 'chrome122',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // For axe alone, which cannot look into a closed root; see src/show/written.ts.
  define: { OPEN_ROOT: String(process.argv.includes('--open-root')) },
});

const manifest = JSON.parse(await readFile(join(here, 'manifest/base.json'), 'utf8'));
manifest.key = (await readFile(join(here, 'manifest/public-key.txt'), 'utf8')).trim();
if (extraSites.length > 0) {
  // Chromium's permission prompt cannot be answered by a script: a build for tests (or for an employer) may name its sites.
  manifest.host_permissions = extraSites;
  manifest.content_scripts[0].matches.push(...extraSites);
}
await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
await cp(join(here, 'public'), out, { recursive: true });
await cp(join(here, 'entrypoints/pages.css'), join(out, 'pages.css'));
for (const page of ['popup', 'options']) {
  for (const kind of ['html', 'css']) {
    await cp(join(here, `entrypoints/${page}/${page}.${kind}`), join(out, `${page}/${page}.${kind}`));
  }
}
