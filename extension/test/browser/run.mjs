// Runs the browser checks one after another: each has browsers of its own, and two at a time would disturb the timing.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const only = process.argv.slice(2);
const files = readdirSync(here).filter((name) => name.endsWith('.check.mjs')).filter((name) => only.length === 0 || only.some((word) => name.includes(word)));
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files.map((name) => join(here, name))], { stdio: ['ignore', 'inherit', 'inherit'] });
process.exit(status ?? 1);
