import { xlsxHost } from '../../src/host/xlsx/file-host';
import { contractXlsx, describeHostContract } from './host-contract';

describeHostContract('a workbook file', async (sheets) =>
  xlsxHost({ file: '試験.xlsx', bytes: contractXlsx(sheets), save: () => undefined }),
);
