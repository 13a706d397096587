/** Wie in words/en/moment.ts: so kurz, wie es klar ist; `day` ist `today`, wenn `at` heute ist. */
export const clock =
  '{day, select, today {{at, time, short}} year {{at, date, ::MMMd}, {at, time, short}} other {{at, date, ::yMMMd}, {at, time, short}}}'
/** Nach einem Verb. */
export const atClock =
  '{day, select, today {um {at, time, short}} year {am {at, date, ::MMMd}, {at, time, short}} other {am {at, date, ::yMMMd}, {at, time, short}}}'
