/**
 * When it is or was, as short as is clear: `at` in epoch ms; `day` is `today` where `at` is today,
 * `year` where it is in this year (a window adds it, so that it stays true past midnight).
 */
export const clock =
  '{day, select, today {{at, time, short}} year {{at, date, ::MMMd}, {at, time, short}} other {{at, date, ::yMMMd}, {at, time, short}}}'
