import type { Aliases } from '../policy/schema';
import { remembered, rememberedOf } from '../remembered';

/**
 * The name by which a section is the same section, however it is written: 北区 and 北区役所 (an alias of the policy),
 * 地域総務課（北区郷土博物館） with and without a line break. Empty when neither name is given.
 */
export function sectionKey(department: string | null, section: string | null, aliases: Aliases): string {
  const names = [departmentKey(department, aliases), plainest(section, aliases.sections)];
  return names.some((name) => name !== '') ? names.join(':') : '';
}

/** The department's part of a section's key: what a department is known by, however it is written. */
export function departmentKey(department: string | null, aliases: Aliases): string {
  return plainest(department, aliases.departments);
}

function plainest(name: string | null, aliases: Aliases['departments']): string {
  const plain = plainName(name ?? '');
  return plainAliases(aliases).get(plain) ?? plain;
}

/** By each name, the one that stands for it; of several aliases the first. */
const plainAliases = rememberedOf((aliases: Aliases['departments']): ReadonlyMap<string, string> => {
  const pairs = aliases.flatMap(({ name, also }) =>
    [name, ...also].map((one) => [plainName(one), plainName(name)] as const),
  );
  return new Map(pairs.reverse());
});

/**
 * Width, spaces, breaks, brackets and what nobody sees (which shape of a kanji is meant, too) do not make another section;
 * `/` and `:` are the key's own.
 */
function plainName(name: string): string {
  return /^[ぁ-ゖァ-ヺー一-\u9fff]*$/.test(name) ? name : plainOther(name);
}

const plainOther = remembered((name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Cs}]|\p{Variation_Selector}/gu, '')
    .replace(/[()（）[\]［］〔〕「」【】<>＜＞/:|]/g, '')
    .normalize('NFKC'),
);
