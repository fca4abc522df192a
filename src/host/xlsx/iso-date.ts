const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

/** The serial number of an ISO 8601 date, date and time, or time, as a cell of type `d` holds it; null when it is none. */
export function dateSerial(text: string, date1904: boolean): number | null {
  const time = TIME.exec(text);
  if (time) return dayFraction(time[1], time[2], time[3]);
  const date = ISO.exec(text);
  if (!date) return null;
  const days = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000;
  // Day 60 of the 1900 system is a 29 February that never was.
  const serial = days + 25569 - (days + 25569 < 61 ? 1 : 0) - (date1904 ? 1462 : 0);
  return serial + dayFraction(date[4], date[5], date[6]);
}

/** Whether such a text has a time of day. */
export function hasTime(text: string): boolean {
  return text.includes(':') && !/T00:00(:00(\.0+)?)?Z?$/.test(text);
}

function dayFraction(hours = '0', minutes = '0', seconds = '0'): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
