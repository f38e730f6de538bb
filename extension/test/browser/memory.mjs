// A tab in which a thousand drafts were written and sent, with the extension and without: what its heap and its nodes come to,
// after the browser has tidied up. What grows without the extension too is the editor's own (it keeps what it may undo).
import { message } from './lib/addresses.mjs';
import { risky } from './drafts.mjs';
import { pause, stage } from './lib/stage.mjs';

const DRAFTS = Number(process.argv[2] ?? 1000);
for (const extension of [true, false]) {
  const set = await stage({ extension });
  const page = await set.open(message);
  const session = await set.context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.click(message.box);
  const weigh = async (drafts) => {
    await pause(600);
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    console.log(`${extension ? 'with   ' : 'without'} after ${String(drafts).padStart(5)} drafts: heap ${(of('JSHeapUsedSize') / 1e6).toFixed(2)} MB, ${of('Nodes')} nodes, ${of('JSEventListeners')} listeners`);
  };
  for (let draft = 0; draft <= DRAFTS; draft++) {
    if (draft === 50 || draft % Math.max(1, Math.floor(DRAFTS / 4)) === 0) await weigh(draft);
    await page.keyboard.insertText(`${risky.english} ${draft}`);
    await pause(extension ? 45 : 0);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.evaluate(() => { window.practice.heard.length = 0; });
  }
  await set.close();
}
