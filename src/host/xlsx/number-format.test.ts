import { builtInFormat, compileFormat } from './number-format';

const shown = (code: string, value: number) => compileFormat(code).number(value);

describe('numbers', () => {
  it.each<[string, number, string]>([
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1 / 3, '0.333333333'],
    ['General', -1 / 3, '-0.333333333'],
    ['General', 12345678901, '12345678901'],
    ['General', 99999999999, '99999999999'],
    ['General', 123456789012, '1.23457E+11'],
    ['General', 123456.789012, '123456.789'],
    ['General', 1e20, '1E+20'],
    ['General', 0.00001234, '0.00001234'],
    ['General', 0.000012345678, '1.23457E-05'],
    ['General', -0, '0'],
    ['General', 9.9999999996e-6, '0.00001'],
    ['General', -9.9999999e-5, '-0.0001'],
    ['General', 1.0000000000166668e-5, '0.00001'],
    ['General', 1.23456e-9, '1.23456E-09'],
    ['General', 9.9999999e-10, '0.000000001'],
    ['General', 9.9999996e-11, '1E-10'],
    ['General', 9.999996e20, '1E+21'],
    ['General', 1e-15, '1E-15'],
    ['General"EUR"', 1234567.5, '1234567.5EUR'],
    ['General"円"', 9.9999999996e-6, '0.00001円'],
    ['0.0%', 0.521, '52.1%'],
    ['0%', 0.005, '1%'],
    ['#,##0', 1835, '1,835'],
    ['#,##0.0', 1234.55, '1,234.6'],
    ['0.00', 1.005, '1.01'],
    ['#,##0;▲#,##0', -1234, '▲1,234'],
    ['#,##0;"▲ "#,##0', -1234, '▲ 1,234'],
    ['0.0;"△"0.0;"-"', 0, '-'],
    ['#,##0,"千円"', 1234567, '1,235千円'],
    ['#,##0"人"', 7500, '7,500人'],
    ['0人', 12, '12人'],
    ['[>=1000]#,##0;0.0', 12.34, '12.3'],
    ['[赤]0.0', 5, '5.0'],
    ['[青]0.0;[色10]▲0.0', -5, '▲5.0'],
    ['# ?/?', 36405.98, '36406    '],
    ['# ?/?', 0.999, '1    '],
    ['# ??/??', 1.798566, '1  4/5 '],
    ['0\\.0,"万円"', 12345678, '1234.6万円'],
    ['[Red]0', -5, '-5'],
    ['#,##0.00\\ [$€-40C]', 355232.32, '355,232.32 €'],
    ['[$-407]0.0%', 0.521, '52.1%'],
    ['[$¥-411]#,##0;[Red]-[$¥-411]#,##0', -1234, '-¥1,234'],
    ['"[$-407]"0.0', 1.5, '[$-407]1.5'],
    ['0.00E+00', 9.9999999996e-6, '1.00E-05'],
    ['# ?/?', 1.25, '1 1/4'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['"R"0', 4, 'R4'],
    ['"第"0"回"', 3, '第3回'],
    [';;;', 5, ''],
    ['@', 5, '5'],
    ['0_ ', 5, '5 '],
    ['* #,##0', 1234, '1,234'],
    ['nonsense [[[', 3, '3'],
  ])('%s of %d shows %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('dates', () => {
  // 44652 is 1 April 2022, a Friday.
  it.each<[string, number, string]>([
    ['[$-411]ge.m.d', 44652, 'R4.4.1'],
    ['[$-411]gge.m.d', 44652, '令4.4.1'],
    ['[$-411]ggge"年"m"月"d"日"', 44652, '令和4年4月1日'],
    ['[$-411]ggge年m月d日', 44652, '令和4年4月1日'],
    ['[$-411]ggge"年"m"月"d"日";@', 44652, '令和4年4月1日'],
    ['[$-ja-JP]ggge"年"m"月"d"日"', 44652, '令和4年4月1日'],
    ['ggge"年"', 44652, '令和4年'],
    ['[$-411]gggee"年"mm"月"dd"日"', 44652, '令和04年04月01日'],
    ['[$-411]GGGE"年"', 44652, '令和4年'],
    ['[$-30411]ge.m.d', 44652, 'R4.4.1'],
    ['ee', 44652, '04'],
    ['[$-411]ge.m.d', 43585, 'H31.4.30'],
    ['[$-411]ge.m.d', 43586, 'R1.5.1'],
    ['[$-411]ggge"年"m"月"d"日"', 43585.9, '平成31年4月30日'],
    ['[$-411]ggge"年"m"月"d"日"', 43586, '令和元年5月1日'],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43586, '令和元年5月1日'],
    ['[$-411]ggge"年"', 32515, '昭和64年'],
    ['[$-411]ggge"年"', 32516, '平成元年'],
    ['[$-411]ggge"年"', 9855, '大正15年'],
    ['[$-411]ggge"年"', 9856, '昭和元年'],
    ['[$-411]ggge"年"', 4594, '明治45年'],
    ['[$-411]ggge"年"', 4595, '大正元年'],
    ['[$-411]ggge"年"m"月"d"日"', 1, '明治33年1月1日'],
    ['[<=43585][$-411]ggge"年"m"月"d"日";[>=43831]ggge"年"m"月"d"日";"令和元年"m"月"d"日"', 43600, '令和元年5月15日'],
    ['[$-411]ge.m.d h:mm', 44652.5, 'R4.4.1 12:00'],
    ['m/d(aaa)', 44652, '4/1(金)'],
    ['aaaa', 44654, '日曜日'],
    ['yyyy/m/d', 44652, '2022/4/1'],
    ['yyyy"年"m"月"d"日"(aaa)', 44652, '2022年4月1日(金)'],
    ['mmm-yy', 44652, 'Apr-22'],
    ['h:mm AM/PM', 0.6, '2:24 PM'],
    ['[h]:mm', 1.5, '36:00'],
    ['mm:ss.0', 0.0001, '00:08.6'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 44652, '2022年4月1日'],
    ['[$-F400]h:mm:ss\\ AM/PM', 0.5, '12:00:00'],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', 44652, '2022年4月1日'],
    ['[$-x-systime]h:mm:ss AM/PM', 0.5, '12:00:00'],
    ['[$-40C]d mmmm yyyy', 44652, '1 avril 2022'],
    ['[$-409]d\\-mmm\\-yyyy;@', 44652, '1-Apr-2022'],
  ])('%s of %d shows %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('fills the cell with # outside the years 1900 to 9999', () => {
    for (const code of ['yyyy/m/d', '[$-411]ge.m.d', '[$-411]ggge"年"', 'm/d(aaa)', '[h]:mm', '[s]']) {
      expect(shown(code, -1)).toBe('########');
      expect(shown(code, 2958466)).toBe('########');
      expect(shown(code, 1e300)).toBe('########');
    }
  });

  it('counts from 1904 where the workbook does, dates only', () => {
    expect(compileFormat('yyyy/m/d', true).number(0)).toBe('1904/1/1');
    expect(compileFormat('[$-411]ge.m.d', true).number(44652 - 1462)).toBe('R4.4.1');
    expect(compileFormat('0', true).number(5)).toBe('5');
    expect(compileFormat('!a0', true).number(5)).toBe('!a5');
    expect(compileFormat('[h]:mm', true).number(1.5)).toBe('36:00');
    expect(compileFormat('h:mm', true).number(0.5)).toBe('12:00');
  });

  it.each<[number, string]>([
    [14, '2022/4/1'],
    [22, '2022/4/1 12:00'],
    [27, 'R4.4.1'],
    [28, '令和4年4月1日'],
    [31, '2022年4月1日'],
    [32, '12時00分'],
    [36, 'R4.4.1'],
    [50, 'R4.4.1'],
    [55, '2022年4月'],
    [58, '令和4年4月1日'],
    [0, '44652.5'],
    [26, '44652.5'],
  ])('built-in format %d shows %s', (id, text) => {
    expect(shown(builtInFormat(id), 44652.5)).toBe(text);
  });
});

describe('Japanese digits', () => {
  it.each<[string, number, string]>([
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', 45016, '令和五年三月三十一日'],
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', 43595, '令和元年五月十日'],
    ['[DBNum1][$-0411]ggge"年"m"月"d"日"', 45016, '令和五年三月三十一日'],
    ['[DBNum1]yyyy"年"m"月"', 44652, '二〇二二年四月'],
    ['[DBNum3][$-411]ggge"年"m"月"d"日"', 44652, '令和４年４月１日'],
    ['[DBNum1]General', 12345, '一万二千三百四十五'],
    ['[DBNum1]General', 100000000, '一億'],
    ['[DBNum1]General', 10.25, '十.二五'],
    ['[DBNum1]0', 120, '一二〇'],
    ['[DBNum2]General', 1234, '壱阡弐百参拾四'],
    ['[DBNum3]#,##0', 1234, '１,２３４'],
    ['[DBNum1]General', 0, '〇'],
  ])('%s of %d shows %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });
});

describe('texts', () => {
  it('are shown as they are but for a text section', () => {
    expect(compileFormat('0.0').text('abc')).toBe('abc');
    expect(compileFormat('@').text('abc')).toBe('abc');
    expect(compileFormat('0;0;0;@"様"').text('abc')).toBe('abc様');
    expect(compileFormat('@"様"').text('abc')).toBe('abc様');
    expect(compileFormat(';;;').text('abc')).toBe('');
    expect(compileFormat('"@"0').text('abc')).toBe('abc');
  });
});
