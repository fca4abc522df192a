import { makeStyles, tokens } from '@fluentui/react-components';
import type { Carried } from '../../../app/carry';
import { type CarryWords, carryWords } from '../../../core/messages/carry';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import type { Made } from '../../session/state';
import { Disclosure } from '../parts/disclosure';
import { useWords } from '../use-session';
import { useLayout } from './layout';

const useStyles = makeStyles({
  years: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  sheets: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sheet: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', padding: '2px 0' },
  name: { overflowWrap: 'anywhere' },
  about: { display: 'block', color: tokens.colorNeutralForeground2 },
  count: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});

/** Where a sheet comes from, and what was done to the form for it. */
function aboutForm({ sheet, into }: Carried['sheets'][number], words: CarryWords['form']): readonly string[] {
  if (into === null) return [];
  const { from, copied, rows, gaps } = into;
  return [
    copied === null ? (from === sheet ? '' : words.into({ from })) : words.copied({ from, template: copied }),
    rows > 0 ? words.rows({ count: rows }) : '',
    gaps.length > 0 ? words.gaps({ headings: gaps.join('・') }) : '',
  ].filter((line) => line !== '');
}

/** Sheets print the same year in full-width figures and others. */
function plain({ before, after }: Carried['sheets'][number]['fiscalYear']) {
  return { before: before.normalize('NFKC'), after: after.normalize('NFKC') };
}

/** From which year to which, how much, under what name, and sheet by sheet. */
export function Facts({ made: { carried, form } }: { readonly made: Omit<Made, 'kind'> }) {
  const layout = useLayout();
  const styles = useStyles();
  const { made: words, form: forms } = useWords(carryScreenWords);
  const shared = useWords(carryWords).form;
  const { sheets, file } = carried;
  const years = [...new Set(sheets.map(({ fiscalYear }) => words.years(plain(fiscalYear))))];
  const indicators = sheets.reduce((sum, each) => sum + each.indicators, 0);
  return (
    <section className={`${layout.card} ${layout.section}`}>
      {years.map((each) => (
        <strong key={each} className={styles.years}>
          {each}
        </strong>
      ))}
      <span>{words.amount({ sheets: sheets.length, indicators })}</span>
      <dl className={layout.facts}>
        <dt className={layout.term}>{words.name}</dt>
        <dd className={layout.value}>{file}</dd>
        <dt className={layout.term}>{words.form}</dt>
        <dd className={layout.value}>{form?.file ?? forms.own}</dd>
      </dl>
      <Disclosure summary={words.bySheet} beginsOpen={form !== null}>
        <ul className={styles.sheets}>
          {sheets.map((each) => (
            <li key={each.sheet} className={styles.sheet}>
              <span className={styles.name}>
                {each.sheet}
                {aboutForm(each, shared).map((line) => (
                  <span key={line} className={styles.about}>
                    {line}
                  </span>
                ))}
              </span>
              <span className={styles.count}>
                {years.length > 1 && `${words.years(plain(each.fiscalYear))}　`}
                {words.indicators({ count: each.indicators })}
              </span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
