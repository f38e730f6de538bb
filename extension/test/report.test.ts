import { describe, expect, it } from 'vitest';
import { homeless, reportOf } from '../entrypoints/options/report';

describe('the report that is copied', () => {
  it('says what is connected to what, and names no account of this computer', () => {
    const report = reportOf({ version: '0.1.0', browser: 'Chromium', lang: 'en', line: 'lineReady', status: null, checks: [
      { link: 'program', state: 'ok', seen: '/home/ottoline/.local/lib/chaperone/chaperone', mend: '' },
      { link: 'folder', state: 'broken', seen: 'others may look into /Users/ottoline/Chaperone', mend: "run: chmod -R go-rwx '/Users/ottoline/Chaperone'" }] }).join('\n');
    expect(report).not.toMatch(/ottoline/iu);
    expect(report).toContain('ok  program: ~/.local/lib/chaperone/chaperone');
    expect(report).toContain("broken  folder: others may look into ~/Chaperone -> run: chmod -R go-rwx '~/Chaperone'");
    expect(report).toContain('service: no answer');
  });

  it('shortens home folders of every system', () => {
    expect(homeless('C:\\Users\\Ottoline Fairweather\\AppData')).toBe('~\\AppData');
    expect(homeless('/home/ottoline')).toBe('~');
    expect(homeless('/opt/chaperone')).toBe('/opt/chaperone');
  });
});
