import { readWorkbook } from '../../src/host/xlsx/read';
import { contractXlsx, describeHostContract } from '../contract/host-contract';
import { openExcel } from './open-excel';

describeHostContract('Excel', async (sheets) => {
  const { excel, host } = openExcel(readWorkbook('試験.xlsx', contractXlsx(sheets)));
  sheets.forEach(({ cells }, n) => {
    for (const [cell, content] of Object.entries(cells)) {
      if (typeof content !== 'object') continue;
      if ('formula' in content) excel.set(`S${n + 1}`, cell, { formula: `=${content.formula}`, value: content.value });
      else excel.set(`S${n + 1}`, cell, { format: content.format, value: content.number });
    }
  });
  return host;
});
