import { indicatorOf } from '../../../core/evaluate/testing';
import { evaluationsWords } from '../../../core/messages/pane/evaluations';
import { nameOf } from './names';

it.each([
  ['・方針の策定\n・計画の策定', '方針の策定・計画の策定'],
  [' \n', '（名称なし）'],
])('names the indicator %j in one line', (name, line) => {
  expect(nameOf(indicatorOf({ name }), evaluationsWords.ja.row)).toBe(line);
});
