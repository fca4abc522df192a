import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, SaveRegular, WarningFilled } from '@fluentui/react-icons';
import { type RefObject, useMemo, useState } from 'react';
import type { Carried } from '../../../app/carry';
import { carryWords } from '../../../core/messages/carry';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { outletsWords } from '../../../core/messages/pane/outlets';
import { stemOf } from '../format';
import { copyText } from '../parts/outlets/copy';
import { saveText } from '../parts/outlets/save';
import { useLang, useSession, useWords } from '../use-session';
import { useLayout } from './layout';
import { PlaceList } from './place-list';
import { isNothing, type ListName, type PlaceLists, placesOf, placesText } from './places';

const useStyles = makeStyles({
  title: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '6px' },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

interface ListsProps {
  readonly carried: Carried;
  /** What scrolls around them. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What a person has to look at: what is lost first, then what stayed, then what is to be read again. */
export function Lists({ carried, scroller }: ListsProps) {
  const layout = useLayout();
  const lang = useLang();
  const shared = useWords(carryWords);
  const words = useWords(carryScreenWords);
  const places = useMemo(() => placesOf(carried, lang), [carried, lang]);
  const { lists, oldest } = places;
  if (isNothing(places)) return <p className={layout.sentence}>{words.made.nothing}</p>;
  const hasRows = Object.values(lists).some((rows) => rows.length > 0);
  return (
    <>
      {oldest > 0 && <p className={layout.supporting}>{shared.oldest({ count: oldest })}</p>}
      {hasRows && <TakeAlong places={places} file={carried.file} />}
      {(['unplaced', 'left', 'reread'] as const).map((name) => (
        <Section key={name} name={name} rows={lists[name]} scroller={scroller} />
      ))}
    </>
  );
}

function Section({
  name,
  rows,
  scroller,
}: Pick<ListsProps, 'scroller'> & {
  readonly name: ListName;
  readonly rows: ReturnType<typeof placesOf>['lists'][ListName];
}) {
  const layout = useLayout();
  const styles = useStyles();
  const shared = useWords(carryWords);
  if (rows.length === 0) return null;
  const title = shared.titles[name]({ count: rows.length });
  const isLoss = name !== 'reread';
  return (
    <section className={layout.section}>
      <h3 className={isLoss ? `${layout.title} ${styles.title}` : layout.title}>
        {isLoss && <WarningFilled className={styles.warning} fontSize={20} aria-hidden />}
        <span>{title}</span>
      </h3>
      <p className={layout.supporting}>{shared.hints[name]}</p>
      <PlaceList label={title} rows={rows} scroller={scroller} />
    </section>
  );
}

interface TakeAlongProps {
  readonly places: PlaceLists;
  /** What the new workbook is called. */
  readonly file: string;
}

/** 一覧をコピー, and on a page of its own as a file: to go through them in a document, or beside the new workbook. */
function TakeAlong({ places, file }: TakeAlongProps) {
  const layout = useLayout();
  const lang = useLang();
  const words = useWords(carryScreenWords);
  const outlets = useWords(outletsWords);
  const { say, carriesToFile } = useSession();
  const [told, setTold] = useState('');
  const copy = async () => {
    const { kind } = await copyText(placesText(places, lang));
    setTold(kind === 'refused' ? outlets.notCopied : '');
    if (kind === 'copied') say({ kind: 'copied' });
  };
  const save = async () => {
    const { placesCsv } = await import('./places-csv');
    const name = words.toFile.csvName({ name: stemOf(file) });
    const outcome = await saveText({ name, type: 'text/csv', text: placesCsv(places, lang) });
    if (outcome.kind === 'refused') setTold(words.toFile.notSaved);
    if (outcome.kind === 'saved') setTold(words.toFile.csvSaved({ name: outcome.name }));
    if (outcome.kind === 'handed-over') setTold(words.toFile.csvHandedOver({ name: outcome.name }));
  };
  return (
    <div className={layout.section}>
      <div className={layout.row}>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {words.places.copy}
        </Button>
        {carriesToFile && (
          <Button size="small" icon={<SaveRegular />} onClick={() => void save()}>
            {words.toFile.csv}
          </Button>
        )}
      </div>
      <div role="status">{told !== '' && <p className={layout.supporting}>{told}</p>}</div>
    </div>
  );
}
