import { submission } from '../../test/contract/sample-records';
import { submissionSchema } from './submission';

it.each([
  ['2022/北区:地域総務課', true],
  ['2022/北区/2', true],
  ['2022/北区/2/x', true],
  ['2022/北区/2/1', false],
  ['2022/北区:地域総務課/-/12', false],
])('takes a sheet under the key %s: %s', (key, taken) => {
  expect(submissionSchema.safeParse(submission(key, 0)).success).toBe(taken);
});
