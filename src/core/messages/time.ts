/** 「2027/4/1 9:05」: a time of ISO 8601 as clocks in Japan show it, the same in both languages. */
export function japanTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  // Not before it is needed: most commands say no time, and making it takes as long as reading a workbook.
  format ??= new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return format.format(time);
}

let format: Intl.DateTimeFormat | null = null;

/** `2027-04-01`: the day that it is in Japan at a time, as Sweden writes days. */
export function japanDay(time: Date): string {
  day ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
  return day.format(time);
}

let day: Intl.DateTimeFormat | null = null;
