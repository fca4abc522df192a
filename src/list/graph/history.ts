import { isKeyOfIndicator } from '../../core/record/indicator-key';
import type { ListRecord } from '../../core/record/schema';
import type { Context } from './context';
import { INDICATORS, SHEETS } from './definition';
import { numberOf } from './find-item';
import { isKey } from './keys';
import { versionsOf } from './versions';

/** As `SharedList.history`: as many versions as the list keeps. One that says what the one before said is none. */
export async function history(context: Context, key: string): Promise<readonly ListRecord[]> {
  if (!isKey(key)) return [];
  const list = isKeyOfIndicator(key) ? INDICATORS : SHEETS;
  const id = await numberOf(context, list, key);
  if (id === null) return [];
  const { [list.name]: place } = await context.places();
  const versions = (await versionsOf(context, place, id)).filter(({ record }) => record.key === key).reverse();
  return versions.filter(({ hash }, at) => hash !== versions[at - 1]?.hash).map(({ record }) => record);
}
