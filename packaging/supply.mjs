// Holds what the build takes from registries against what is checked in. Called by .ci/supply, which asks Maven first.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const sums = join(root, 'packaging/sums.txt');
const locks = ['extension/package-lock.json', 'extension/test/browser/package-lock.json'];
/** What may be in the product, in its build and in its tests. */
const TAKEN = /^(Apache-2\.0|Apache License.*|The Apache.*|MIT|MIT-0|MIT License|ISC|BSD.*|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|MPL-2\.0|EPL-2\.0|UPL-1\.0|Unlicense|\(MIT OR .*\)|\(.* OR MIT\)|Universal Permissive License.*)$/u;
const [verb] = process.argv.slice(2);

const faults = [];
if (verb === 'licences') licences();
else {
  const now = jars();
  if (verb === 'pin') writeFileSync(sums, `${now.join('\n')}\n`);
  else {
    const known = new Set(existsSync(sums) ? readFileSync(sums, 'utf8').trimEnd().split('\n') : []);
    for (const line of now) if (!known.has(line)) faults.push(`not the sum that is checked in, or new: ${line.split('  ')[1]}`);
    // What one machine needs and another does not (a compiler for a language, a part for one system) may be listed and not used.
    pinned();
  }
  console.log(`${now.length} jars of Maven, ${packages().length} packages of npm.`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
if (verb === 'check' && faults.length === 0) console.log('✓ every one has the sum that is checked in, and every version is pinned.');
process.exit(faults.length > 0 ? 1 : 0);

/** "sum  group:artifact:version" of all that Maven resolved, sorted, each once. */
function jars() {
  const found = new Map();
  for (const name of ['libraries.txt', 'plugins.txt']) {
    for (const line of readFileSync(join(root, 'target/supply', name), 'utf8').split('\n')) {
      // group:artifact:type[:classifier]:version[:scope]:/where/it/lies.jar
      const [, what, file] = /^\s*([\w.\-]+(?::[\w.\-]+)+?)(?::(?:compile|runtime|test|provided|system))?(?:\s*\([^)]*\))?:(\/[^ ]+\.jar)/u.exec(line) ?? [];
      if (what === undefined || what.startsWith('dev.chaperone:') || !existsSync(file)) continue;
      found.set(what, createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  }
  if (found.size < 50) { console.error(`only ${found.size} jars were seen: Maven's lists are not read as they should be`); process.exit(1); }
  return [...found].map(([what, sum]) => `${sum}  ${what}`).sort((a, b) => a.slice(66).localeCompare(b.slice(66)));
}

function packages() {
  return locks.flatMap((lock) => Object.entries(JSON.parse(readFileSync(join(root, lock), 'utf8')).packages)
    .filter(([name]) => name !== '').map(([name, part]) => ({ lock, name, ...part })));
}

/** No range, no snapshot, no "latest" anywhere; a sum on every package. */
function pinned() {
  for (const { lock, name, integrity, link } of packages()) if (!/^sha512-/.test(integrity ?? '') && link !== true) faults.push(`${lock}: ${name} has no sum`);
  for (const lock of locks) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, lock.replace('-lock', '')), 'utf8'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) if (!/^\d/.test(version)) faults.push(`${lock}: ${name} is not pinned: ${version}`);
  }
  const poms = ['pom.xml', ...readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory()).map(({ name }) => `${name}/pom.xml`)];
  for (const pom of poms.filter((name) => existsSync(join(root, name)))) {
    for (const [, version] of readFileSync(join(root, pom), 'utf8').matchAll(/<version>([^<]*)<\/version>/gu)) {
      if (/[[(]|SNAPSHOT|LATEST|RELEASE/u.test(version) && version !== '[25,26)') faults.push(`${pom}: a version that is not pinned: ${version}`);
    }
  }
}

function licences() {
  const rows = [];
  for (const part of JSON.parse(readFileSync(join(root, 'native-service/target/bom.json'), 'utf8')).components ?? []) {
    const names = (part.licenses ?? []).map(({ license, expression }) => expression ?? license.id ?? license.name);
    rows.push({ what: `${part.group}:${part.name}`, version: part.version, licence: names.join(' or ') || 'unknown', where: 'in the product', names });
  }
  for (const { name, version, license, dev } of packages()) {
    const licence = license ?? 'unknown';
    rows.push({ what: name.replace(/^.*node_modules\//u, ''), version, licence, where: dev ? 'build and tests' : 'tests', names: [licence] });
  }
  console.log('| part | version | licence | where |\n|---|---|---|---|');
  for (const { what, version, licence, where } of rows) console.log(`| ${what} | ${version} | ${licence} | ${where} |`);
  for (const { what, licence, names } of rows) if (!names.some((name) => TAKEN.test(name)) && !what.startsWith('dev.chaperone')) faults.push(`a licence that nobody has agreed to: ${what}, ${licence}`);
}
