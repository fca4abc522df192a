import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { carryScreenWords } from '../../../core/messages/pane/carry';
import { BARE_BUTTON } from '../parts/bare-button';
import { LongList, type LongListHandle } from '../parts/long-list';
import { useSession, useWords } from '../use-session';
import { excerptOf } from './excerpt';
import { itemsOf, type ListItem, type PlaceRow } from './places';

const useStyles = makeStyles({
  sheet: {
    margin: 0,
    padding: '8px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 16px',
    columnGap: '8px',
    alignItems: 'start',
    boxSizing: 'border-box',
    // The focus ring keeps off the text.
    width: 'calc(100% + 8px)',
    minHeight: '36px',
    margin: '0 -4px',
    padding: '6px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: {
    ...BARE_BUTTON,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  text: { display: 'block', overflowWrap: 'anywhere' },
  word: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorPaletteDarkOrangeBorderActive,
    textUnderlineOffset: '3px',
  },
  meta: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { marginTop: '2px', color: tokens.colorBrandForegroundLink },
});

interface PlaceListProps {
  readonly label: string;
  readonly rows: readonly PlaceRow[];
  /** What scrolls around the list. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Places of the open workbook by sheet, each a way to its cell. One stop for Tab; ↑↓ Home End within. */
export function PlaceList({ label, rows, scroller }: PlaceListProps) {
  const items = useMemo(() => itemsOf(rows), [rows]);
  const order = useMemo(
    () => items.flatMap((item, index) => (item.kind === 'place' && item.row.isOpen ? [index] : [])),
    [items],
  );
  const [inHand, setInHand] = useState<string | null>(null);
  const list = useRef<LongListHandle>(null);
  const stop = inHand ?? items[order[0] ?? 0]?.key;
  const onKeyDown = (event: KeyboardEvent) => {
    const here = order.findIndex((index) => items[index]?.key === stop);
    const next = items[order[moved(event.key, here, order.length)] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setInHand(next.key);
    list.current?.reveal(next.key, (element) => element.querySelector('button')?.focus());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: of many items, only those in sight are in the page
    <div role="list" aria-label={label} onKeyDown={onKeyDown}>
      <LongList
        items={items}
        estimate={({ kind }) => (kind === 'sheet' ? 28 : 56)}
        scroller={scroller}
        ref={list}
        stop={stop}
        render={(item) => (
          <Item
            item={item}
            place={[items.indexOf(item) + 1, items.length]}
            isStop={item.key === stop}
            onFocus={() => setInHand(item.key)}
          />
        )}
      />
    </div>
  );
}

/** Where a key leads among so many rows; −1 where it means nothing. */
function moved(key: string, here: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(here + 1, count - 1);
    case 'ArrowUp':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

interface ItemProps {
  readonly item: ListItem;
  readonly place: readonly [position: number, of: number];
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function Item({ item, place: [position, of], isStop, onFocus }: ItemProps) {
  const styles = useStyles();
  const { places } = useWords(carryScreenWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="listitem" aria-posinset={position} aria-setsize={of}>
      {item.kind === 'sheet' && (
        <h4 className={styles.sheet}>{places.sheetOf({ sheet: item.sheet, count: item.count })}</h4>
      )}
      {item.kind === 'place' && item.row.isOpen && <PlaceButton row={item.row} isStop={isStop} onFocus={onFocus} />}
      {item.kind === 'place' && !item.row.isOpen && (
        <div className={styles.row}>
          <PlaceText row={item.row} />
        </div>
      )}
    </div>
  );
}

type PlaceButtonProps = Pick<ItemProps, 'isStop' | 'onFocus'> & { readonly row: PlaceRow };

function PlaceButton({ row, isStop, onFocus }: PlaceButtonProps) {
  const styles = useStyles();
  const { places } = useWords(carryScreenWords);
  const { show } = useSession();
  const { sheet, cell } = row;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.button)}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      title={places.toCellOf({ sheet, cell: cell ?? '' })}
      onClick={() => void show({ sheet, cell: cell ?? 'A1' })}
    >
      <PlaceText row={row} />
      <LocationRegular className={styles.icon} fontSize={16} aria-hidden />
    </button>
  );
}

function PlaceText({ row: { cell, text, words, notes } }: { readonly row: PlaceRow }) {
  const styles = useStyles();
  const { places } = useWords(carryScreenWords);
  const meta = [cell ?? '', ...notes].filter((part) => part !== '').join(places.separator);
  return (
    <span>
      <span className={styles.text}>
        {excerptOf(text, words).map((piece) => {
          const Piece = piece.isWord ? 'mark' : 'span';
          return (
            <Piece key={piece.at} className={piece.isWord ? styles.word : undefined}>
              {piece.text}
            </Piece>
          );
        })}
      </span>
      {meta !== '' && <span className={styles.meta}>{meta}</span>}
    </span>
  );
}
