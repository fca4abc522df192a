/** @jest-environment jsdom */
import '../../../../test/support/browser-parts';
import { readFileSync } from 'node:fs';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { readLook } from '../../../host/xlsx/look/read-look';
import { readWorkbook } from '../../../host/xlsx/read';
import type { WorkbookViewProps } from './view-props';
import { WorkbookView } from './workbook-view';

const bytes = new Uint8Array(readFileSync('test/fixtures/workbooks/shimin-r4.xlsx'));
const book = { workbook: readWorkbook('市民生活部_R4.xlsx', bytes), look: readLook(bytes) };

/** With a room of this many pixels, which jsdom does not know. */
function show(more: Partial<WorkbookViewProps> = {}) {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1600);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  const onEdit = jest.fn();
  function Holder() {
    const [sheet, onSheet] = useState('広聴相談課');
    const [selected, onSelect] = useState<string | null>('M8');
    const [zoom, onZoom] = useState<WorkbookViewProps['zoom']>('fit');
    const none = { reveal: null, marks: new Set<string>(), badges: new Map(), edited: new Set<string>() };
    const held = { sheet, onSheet, selected, onSelect, zoom, onZoom, onEdit };
    return (
      <FluentProvider theme={webLightTheme}>
        <WorkbookView lang="ja" {...book} {...none} {...held} {...more} />
      </FluentProvider>
    );
  }
  render(<Holder />);
  return { onEdit, grid: screen.getByRole('grid') };
}

afterEach(() => jest.restoreAllMocks());

const active = () => document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '');

it('is a grid of the sheet’s cells with their places, named by the sheet', () => {
  const { grid } = show();
  expect(grid.getAttribute('aria-label')).toBe('広聴相談課');
  expect(grid.getAttribute('aria-colcount')).toBe('13');
  const cell = within(grid).getByText('市政さわやかトーク宅配便実施回数').closest('[role=gridcell]');
  expect(cell?.getAttribute('aria-colindex')).toBe('5');
  expect(cell?.parentElement?.getAttribute('aria-rowindex')).toBe('8');
});

it('names the selected cell, an empty one too, and goes on by the keys', () => {
  const { grid, onEdit } = show();
  expect(active()?.textContent).toBe('M8 一部未達成');
  expect(active()?.getAttribute('aria-rowspan')).toBe('3');
  fireEvent.keyDown(grid, { key: 'ArrowDown' });
  expect(active()?.textContent).toBe('M11 達成');
  fireEvent.keyDown(grid, { key: 'Enter' });
  expect(onEdit).toHaveBeenCalledWith('M11');
  fireEvent.keyDown(grid, { key: 'Home', ctrlKey: true });
  fireEvent.keyDown(grid, { key: 'ArrowRight' });
  expect(active()?.textContent).toBe('D1 空欄');
});

it('says what is marked and what is not saved yet', () => {
  show({ marks: new Set(['L9']), edited: new Set(['M8']) });
  expect(screen.getByText('印あり').closest('[role=gridcell]')?.textContent).toContain('上回りました');
  expect(screen.getByText('未保存').closest('[role=gridcell]')?.textContent).toContain('一部未達成');
});

it('turns to another sheet, by pointer and by key, and tells the gravest finding', () => {
  show({ badges: new Map([['パスポートセンター', 'error']]) });
  fireEvent.click(screen.getByRole('tab', { name: '消費生活センター' }));
  expect(screen.getByRole('grid', { name: '消費生活センター' })).toBeTruthy();
  fireEvent.keyDown(screen.getByRole('tab', { name: '消費生活センター' }), { key: 'ArrowRight' });
  const tab = screen.getByRole('tab', { selected: true });
  expect(tab.textContent).toBe('パスポートセンター要修正');
  expect(document.activeElement).toBe(tab);
});

it('shows no hidden sheet, until it is the one to be shown', () => {
  const hidden = {
    ...book.workbook,
    sheets: book.workbook.sheets.map((each) => ({ ...each, hidden: each.name !== '広聴相談課' })),
  };
  show({ workbook: hidden });
  expect(screen.getAllByRole('tab')).toHaveLength(1);
});

it('fits the form to the width, and goes up and down in tenths from there', () => {
  show();
  expect(screen.getByText('100%')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '縮小' }));
  expect(screen.getByText('90%')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '幅に合わせる' }));
  expect(screen.getByText('100%')).toBeTruthy();
});

it('takes the focus where a cell is revealed', () => {
  const { grid } = show({ reveal: { sheet: '広聴相談課', cell: 'M16', n: 1 } });
  expect(document.activeElement).toBe(grid);
});
