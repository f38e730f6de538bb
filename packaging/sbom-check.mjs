// sbom-check.mjs LICENSES EXECUTABLE LIB: the CycloneDX list is of this executable and these jars, each part with a licence.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [licences, executable, lib] = process.argv.slice(2);
const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
const bom = JSON.parse(readFileSync(join(licences, 'sbom.cdx.json'), 'utf8'));
const readme = readFileSync(join(licences, 'README.txt'), 'utf8');

assert.equal(bom.bomFormat, 'CycloneDX');
assert.equal(bom.serialNumber, undefined, 'a random serial number would differ each time');
assert.deepEqual(bom.metadata.component.hashes, [{ alg: 'SHA-256', content: sum(executable) }]);
const jars = new Map(readdirSync(lib).filter((name) => name.endsWith('.jar')).map((name) => [name, sum(join(lib, name))]));
for (const part of bom.components) {
  assert.ok(part.licenses?.length > 0, `${part.name} has no licence`);
  if (part.group === 'dev.chaperone') continue;
  const written = part.name === 'java-class-library' ? 'OpenJDK class library' : part.name;
  assert.ok(readme.includes(written) && readme.includes(part.version), `${part.name} is not in README.txt`);
  const jar = jars.get(`${part.name}-${part.version}.jar`);
  if (jar) assert.equal(part.hashes.find((hash) => hash.alg === 'SHA-256').content, jar, part.name);
}
const names = bom.components.map((part) => `${part.name}-${part.version}.jar`);
for (const jar of jars.keys()) assert.ok(names.includes(jar), `${jar} is not listed`);
for (const must of ['svm', 'java-class-library']) assert.ok(bom.components.some((part) => part.name === must), `${must} is not listed`);
assert.equal(new Set(bom.components.map((part) => part['bom-ref'])).size, bom.components.length, 'two parts have one reference');
