import { city } from '../graph/city';
import { describeListContract } from './list-contract';

describeListContract('Microsoft Lists', async () => {
  const { double, client } = city();
  return {
    list: client(),
    another: () => client(),
    stranger: () => client({ grant: { person: [] } }),
    close: async () => expect(double.complaints).toEqual([]),
  };
});
