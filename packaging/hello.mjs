// hello.mjs PROGRAM ORIGIN: starts a native-messaging host as a browser does and asks it hello.
import { spawn } from 'node:child_process';
import { endianness } from 'node:os';

const [program, origin] = process.argv.slice(2);
const begin = process.hrtime.bigint();
const host = spawn(program, [origin], { env: { HOME: process.env.HOME, PATH: '/usr/bin:/bin' }, stdio: ['pipe', 'pipe', 'inherit'] });
const little = endianness() === 'LE';
const body = Buffer.from(JSON.stringify({ id: 1, verb: 'hello', protocol: { min: 1, max: 1 }, version: '0.1.0', lang: 'en' }));
const head = Buffer.alloc(4);
if (little) head.writeUInt32LE(body.length); else head.writeUInt32BE(body.length);
host.stdin.end(Buffer.concat([head, body]));

let got = Buffer.alloc(0);
const limit = setTimeout(() => { host.kill(); }, 10_000);
for await (const piece of host.stdout) got = Buffer.concat([got, piece]);
clearTimeout(limit);
const answer = got.length > 4 ? JSON.parse(got.subarray(4).toString('utf8')) : {};
console.log(`${JSON.stringify(answer)} after ${Number(process.hrtime.bigint() - begin) / 1e6} ms`);
process.exit(answer.answer === 'hello' && answer.id === 1 && answer.protocol === 1 ? 0 : 1);
