import { localStore } from './local-store';

/** As much of the browser's storage as the store uses; full after `room` entries. */
function storageWith(room: number): Storage {
  const entries: Record<string, string> = {};
  const storage = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => {
      if (Object.keys(entries).length >= room && !(key in entries)) throw new Error('QuotaExceededError');
      entries[key] = value;
    },
    removeItem: (key: string) => void delete entries[key],
  };
  return new Proxy(storage, {
    ownKeys: () => Object.keys(entries),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as unknown as Storage;
}

it('keeps texts apart from those of other pages and partitions', () => {
  const storage = storageWith(9);
  storage.setItem('other', 'x');
  const [here, there] = [localStore(storage, 'a/'), localStore(storage, 'b/')];
  expect(here.set('settings', '1')).toBe(true);
  there.set('settings', '2');
  expect([here.get('settings'), there.get('settings'), here.get('nothing')]).toEqual(['1', '2', null]);
  expect(here.keys()).toEqual(['settings']);
  here.remove('settings');
  expect(here.get('settings')).toBeNull();
});

it('says when nothing can be kept', () => {
  expect(localStore(storageWith(0), '').set('settings', '1')).toBe(false);
  const none = localStore(null, '');
  expect([none.set('a', 'b'), none.get('a'), none.keys()]).toEqual([false, null, []]);
});
