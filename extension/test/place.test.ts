import { describe, expect, it } from 'vitest';
import { bestPlace, heightFor, overlap } from '../src/show/place';

const room = { left: 8, top: 8, width: 984, height: 624 };
const card = { width: 360, height: 240 };
const at = (place: { left: number; top: number }): { left: number; top: number; width: number; height: number } => ({ ...place, ...card });

describe('a card', () => {
  it('opens below a box that has room below it', () => {
    const box = { left: 100, top: 60, width: 500, height: 120 };
    expect(bestPlace(card, { left: 120, top: 70, width: 60, height: 18 }, box, box, room)).toEqual({ left: 120, top: 188 });
  });

  it('opens above a box at the foot of the window', () => {
    const box = { left: 100, top: 450, width: 500, height: 150 };
    const place = bestPlace(card, { left: 120, top: 460, width: 60, height: 18 }, box, box, room);
    expect(overlap(at(place), box)).toBe(0);
    expect(place.top + card.height).toBeLessThanOrEqual(box.top);
  });

  it('stands inside a box as large as the window, but not on its words', () => {
    const box = { left: 10, top: 10, width: 980, height: 620 };
    const written = { left: 10, top: 20, width: 980, height: 90 };
    const place = bestPlace(card, { left: 300, top: 50, width: 60, height: 18 }, box, written, room);
    expect(overlap(at(place), written)).toBe(0);
  });

  it('is lower where only a lower one fits, and never too low to read', () => {
    const box = { left: 200, top: 100, width: 600, height: 100 };
    const tall = { width: 360, height: 448 };
    const words = { left: 220, top: 110, width: 60, height: 18 };
    expect(heightFor(tall, words, box, box, room)).toBe(424);
    const most = { left: 10, top: 100, width: 980, height: 470 };
    expect(heightFor(tall, words, most, most, room)).toBe(448);
  });

  it('covers everything else before the words that it is about', () => {
    const all = { left: 10, top: 10, width: 980, height: 620 };
    const anchor = { left: 300, top: 320, width: 60, height: 18 };
    expect(overlap(at(bestPlace(card, anchor, all, all, room)), anchor)).toBe(0);
  });
});
