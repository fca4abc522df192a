import { city } from '../graph/city';
import { describeListContract } from './list-contract';

describe.each([
  ['Microsoft Lists', false],
  ['Microsoft Lists, of many sheets at once', true],
])('%s', (name, walks) => {
  describeListContract(name, async () => {
    const { double, client } = city();
    return {
      list: client({ walks }),
      another: () => client({ walks }),
      stranger: () => client({ grant: { person: [] }, walks }),
      close: async () => expect(double.complaints).toEqual([]),
    };
  });
});
