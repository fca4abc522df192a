import { removeFolder, temporaryFolder } from '../../../test/support/temporary-folder';
import { alone, enter } from './presence';

let dir: string;
beforeEach(() => {
  dir = temporaryFolder();
});
afterEach(() => removeFolder(dir));

it('lets many in, and nobody alone while one of them is there', () => {
  const [one, two] = [enter(dir), enter(dir)];
  const work = jest.fn(() => 'done');
  expect(alone(dir, work)).toEqual({ kind: 'in-use' });
  one.leave();
  expect(alone(dir, work)).toEqual({ kind: 'in-use' });
  expect(work).not.toHaveBeenCalled();
  two.leave();
  expect(alone(dir, work)).toEqual({ kind: 'done', result: 'done' });
});

it('lets others in again after one was alone, even one that failed', () => {
  const failing = () =>
    alone(dir, () => {
      throw new Error('disk');
    });
  expect(failing).toThrow('disk');
  enter(dir).leave();
  expect(alone(dir, () => alone(dir, () => undefined))).toEqual({ kind: 'done', result: { kind: 'in-use' } });
  enter(dir).leave();
});
