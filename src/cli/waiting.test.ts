import type { SheetEvent } from '../app/push';
import type { Io } from './io';
import { pushProgress, sayWaiting } from './waiting';

function person(lang: 'ja' | 'en' = 'ja') {
  const lines: string[] = [];
  const io = { lang, progress: (line: string) => void lines.push(line) } as Partial<Io> as Io;
  return { io, lines };
}

const sheet = (done: number, kind = 'sent') =>
  ({ kind, done, total: 40, planned: { checked: { sheet: { sheet: '北区' } } } }) as SheetEvent;

describe('sayWaiting', () => {
  it('says how long and why, and nothing of a moment', () => {
    const { io, lines } = person();
    const say = sayWaiting(io);
    say({ because: 'pace', milliseconds: 11_200 });
    say({ because: 'busy', milliseconds: 41_000 });
    say({ because: 'pace', milliseconds: 999 });
    expect(lines).toEqual([
      'Microsoft Lists の制限に合わせて 12秒待っています',
      '提出先が混み合っているため、41秒待っています',
    ]);
  });
});

describe('pushProgress', () => {
  it('says how long it will take about, once anybody can tell', () => {
    const { io, lines } = person();
    let now = 0;
    const { onSheet, onWait } = pushProgress(io, () => now);
    onSheet(sheet(0, 'sending'));
    onWait({ because: 'pace', milliseconds: 12_000 });
    now = 60_000;
    onSheet(sheet(10));
    onWait({ because: 'pace', milliseconds: 12_000 });
    now = 90_000;
    onSheet(sheet(36));
    onWait({ because: 'busy', milliseconds: 3000 });
    expect(lines).toEqual([
      '送信中 1/40：北区',
      'Microsoft Lists の制限に合わせて 12秒待っています',
      '送信中 11/40：北区',
      'Microsoft Lists の制限に合わせて 12秒待っています（残り 約3分）',
      '送信中 37/40：北区',
      '提出先が混み合っているため、3秒待っています（残り 約10秒）',
    ]);
  });

  it('says it in English', () => {
    const { io, lines } = person('en');
    let now = 0;
    const { onSheet, onWait } = pushProgress(io, () => now);
    now = 60_000;
    onSheet(sheet(10));
    onWait({ because: 'pace', milliseconds: 12_000 });
    expect(lines.slice(1)).toEqual(['Waiting 12 s to keep to the limits of Microsoft Lists (about 3 min left)']);
  });
});
