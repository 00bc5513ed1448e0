// Dates are ISO 8601, as precise as known: YYYY, YYYY-MM or YYYY-MM-DD.

/** The days that a date may mean, as numbers yyyymmdd: [first, last]; null for no date. */
export function dayRange(date) {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  const number = (m, d) => Number(year + m + d);
  return [number(month ?? '00', day ?? '00'), number(month ?? '99', day ?? '99')];
}

/** Whether a date may lie between two others, those included. */
export function mayLieBetween(date, from, to) {
  const [range, first, last] = [dayRange(date), dayRange(from), dayRange(to)];
  return range !== null && range[1] >= first[0] && range[0] <= last[1];
}
