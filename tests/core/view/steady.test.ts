import { beforeEach, describe, expect, it, vi } from 'vitest';
import { steadily } from '../../../src/view/steady';

let drawn: string[];
let bones: boolean[];
let show: (model: string) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  drawn = [];
  bones = [];
  show = steadily<string>({
    draw: (model) => drawn.push(model),
    isWaiting: (model) => model.startsWith('…'),
    showBones: (shown) => bones.push(shown),
  });
});

describe('a view that waits', () => {
  it('takes its size at once and shows no bones for a moment', () => {
    show('…');
    vi.advanceTimersByTime(140);
    show('text');
    expect([drawn, bones]).toEqual([['…', 'text'], [false]]);
  });

  it('shows bones once a reader notices', () => {
    show('…');
    vi.advanceTimersByTime(151);
    expect(bones).toEqual([true]);
  });

  it('shows no bones too shortly to be seen', () => {
    show('…');
    vi.advanceTimersByTime(160);
    show('text');
    expect(drawn.at(-1)).toBe('…');
    vi.advanceTimersByTime(91);
    expect([drawn.at(-1), bones]).toEqual(['text', [true, false]]);
  });

  it('keeps what was there before for a moment', () => {
    show('old');
    show('…');
    vi.advanceTimersByTime(100);
    expect(drawn).toEqual(['old']);
    vi.advanceTimersByTime(51);
    expect(drawn).toEqual(['old', '…']);
  });

  it('draws what has come meanwhile, not what came first', () => {
    show('…');
    vi.advanceTimersByTime(160);
    show('text');
    show('newer');
    vi.advanceTimersByTime(100);
    expect(drawn.at(-1)).toBe('newer');
  });
});
