// The wire as the browser speaks it, for the transcript: the same question to another process of the same service.
import { spawn } from 'node:child_process';
import { command } from './service.mjs';

export async function line(home, lang = 'en') {
  const service = spawn(command, ['serve'], { env: { ...process.env, CHAPERONE_HOME: home }, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  let heard = Buffer.alloc(0);
  let last = 0;
  service.stdout.on('data', (more) => {
    heard = Buffer.concat([heard, more]);
    while (heard.length >= 4 && heard.length >= 4 + heard.readUInt32LE(0)) {
      const size = heard.readUInt32LE(0);
      const answer = JSON.parse(heard.subarray(4, 4 + size).toString('utf8'));
      heard = heard.subarray(4 + size);
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  const ask = (request) => new Promise((tell, fail) => {
    const id = ++last;
    waiting.set(id, tell);
    service.once('exit', () => fail(new Error(`the service ended before it answered ${request.verb}`)));
    const body = Buffer.from(JSON.stringify({ id, ...request }));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length);
    service.stdin.write(Buffer.concat([head, body]));
  });
  await ask({ verb: 'hello', protocol: { min: 1, max: 1 }, version: '0.1.0', lang });
  return { ask, close: () => service.stdin.end() };
}
