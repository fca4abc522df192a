import type { Aliases } from '../policy/schema';
import { remembered } from '../remembered';

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
  const alias = aliases.find((each) => [each.name, ...each.also].some((one) => plainName(one) === plain));
  return alias ? plainName(alias.name) : plain;
}

/**
 * Width, spaces, breaks, brackets and what nobody sees (which shape of a kanji is meant, too) do not make another section;
 * `/` and `:` are the key's own.
 */
const plainName = remembered((name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Cc}\p{Cs}]|\p{Variation_Selector}/gu, '')
    .replace(/[()（）[\]［］〔〕「」【】<>＜＞/:|]/g, '')
    .normalize('NFKC'),
);
