import { DEFAULT_POLICY } from '../../core/policy/default';
import { readSections } from './sections';

const read = (text: string) => readSections(text, DEFAULT_POLICY.aliases);

it('finds its columns by their headings, in any order, however wide they are written', () => {
  expect(read('番号,組織名（課）,組織名（部）\n1,健康福祉課,北区役所\n2,建設課,北区')).toMatchObject({
    sections: [
      { department: '北区役所', section: '健康福祉課', departmentKey: '北区', key: '北区:健康福祉課' },
      { department: '北区', section: '建設課', key: '北区:建設課' },
    ],
  });
  expect(read('部区名,課名\n北区,建設課')).toMatchObject({ sections: [{ key: '北区:建設課' }] });
});

it('takes a department that is left out for the one above, and a section that stands twice once', () => {
  const reading = read('部,課\n北区,一課\n,二課\n北区役所,一課\n,\n');
  expect(reading.kind === 'sections' && reading.sections.map(({ key }) => key)).toEqual(['北区:一課', '北区:二課']);
});

it('passes over what stands above the headings, and reads what is copied from Excel', () => {
  expect(read('令和４年度　課の一覧\n,令和5年3月1日現在\n部局,課・室\n北区,健康福祉課')).toMatchObject({
    sections: [{ key: '北区:健康福祉課' }],
  });
  expect(read('No\t課名\t部名\r\n1\t"健康\n福祉課"\t北区\r\n')).toMatchObject({
    sections: [{ key: '北区:健康福祉課' }],
  });
});

it('says which heading is missing', () => {
  expect(read('課\n建設課')).toEqual({ kind: 'no-heading', missing: 'department' });
  expect(read('一覧\n部\n北区')).toEqual({ kind: 'no-heading', missing: 'section' });
  expect(read('')).toEqual({ kind: 'no-heading', missing: 'department' });
});
