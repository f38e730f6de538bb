// One https server on this machine that answers for every site; the browser is told to find the sites' names here.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import https from 'node:https';
import { extname, join } from 'node:path';
import { pages } from './addresses.mjs';

const here = join(import.meta.dirname, '..');
const types = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

/** The pages' own scripts, with the editors in them. */
async function scripts() {
  const folder = join(here, 'pages');
  const built = await build({
    entryPoints: readdirSync(folder).filter((name) => !['model.js', 'people.js'].includes(name)).map((name) => join(folder, name)),
    bundle: true, write: false, outdir: '/', format: 'iife', jsx: 'automatic', minify: true, logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
  });
  return new Map(built.outputFiles.map((file) => [file.path, file.contents]));
}

function certificate(scratch) {
  const [key, cert] = [join(scratch, 'tls.key'), join(scratch, 'tls.crt')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=practice copy', '-keyout', key, '-out', cert], { stdio: 'pipe' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** `more` answers, for hosts of its own or before the practice pages, with a page's text or nothing. */
export async function serve(scratch, more) {
  const files = await scripts();
  const probe = readFileSync(join(here, 'lib/probe.js'));
  const server = https.createServer(certificate(scratch), (request, response) => {
    const address = new URL(request.url, `https://${request.headers.host}`);
    const page = pages[address.hostname + address.pathname];
    const file = files.get(address.pathname);
    const another = more?.page(address);
    if (another !== undefined) {
      response.writeHead(200, { 'content-type': another.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(another.text);
    } else if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(withProbe(page(address.searchParams), address));
    } else if (address.pathname === '/probe.js') {
      response.writeHead(200, { 'content-type': types['.js'] }).end(probe);
    } else if (file !== undefined) {
      response.writeHead(200, { 'content-type': types[extname(address.pathname)] }).end(file);
    } else {
      response.writeHead(404, { 'content-type': 'text/css' }).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { port: server.address().port, close: () => { server.closeAllConnections(); server.close(); } };
}

/** The curious script goes first, where a site's own would; equal letters, so that two texts of one shape look alike. */
function withProbe(html, address) {
  return address.searchParams.has('probe') ? html.replace('<head>', '<head><script src="/probe.js"></script>').replace('</head>', '<style>body { font-family: "DejaVu Sans Mono", monospace; }</style></head>') : html;
}
