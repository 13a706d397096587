/** Line drawings on a 20 × 20 grid, always beside words that say the same. */
const paths = {
  accounts:
    'M10 10.2a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM3.6 16.8c.7-2.9 3.3-4.4 6.4-4.4s5.7 1.5 6.4 4.4',
  activity: 'M2.5 10.5h3.2l2.3-6 4 11 2.3-5h3.2',
  settings:
    'M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7.5 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  recovery:
    'M4 6c0-1.5 2.7-2.6 6-2.6S16 4.5 16 6s-2.7 2.6-6 2.6S4 7.5 4 6ZM4 6v8c0 1.5 2.7 2.6 6 2.6s6-1.1 6-2.6V6M4 10c0 1.5 2.7 2.6 6 2.6s6-1.1 6-2.6',
  runs: 'M3 5.5h8M3 10h8M3 14.5h5M13 13.2l1.8 1.8 3.4-3.9',
  search: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6ZM13.2 13.2 17 17',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  tag: 'M3.5 4.5v5l7 7 5.5-5.5-7-7h-5ZM6.8 7.8v.1',
  add: 'M10 4v12M4 10h12',
  close: 'm5 5 10 10M15 5 5 15',
  pencil: 'm4 16 .8-3.4L13 4.4a1.4 1.4 0 0 1 2 0l.6.6a1.4 1.4 0 0 1 0 2L7.4 15.2 4 16Z',
  outside: 'M8 5H5a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1v-3M11.5 4H16v4.5M16 4l-6.5 6.5',
  copy: 'M7.5 7.5V5a1 1 0 0 1 1-1H15a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-2.5M5 7.5h6.5a1 1 0 0 1 1 1V15a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1Z',
  bell: 'M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.2 1.5H4.3l1.2-1.5ZM8.5 17h3',
  chevron: 'm7.5 5 5 5-5 5',
  warning: 'M10 3.4 17.6 16.4H2.4L10 3.4ZM10 8.2v3.9M10 14.2v.2',
  offline:
    'M3 3l14 14M6.2 9.2A7 7 0 0 1 8.6 8M3.4 6.9a11 11 0 0 1 2-1.4M8.9 5a11 11 0 0 1 7.7 1.9M12.6 8.6c.5.2.9.4 1.3.7M10 15.2v.1M7.9 12.2a3.4 3.4 0 0 1 2.6-.7',
  pause: 'M7.2 5v10M12.8 5v10',
  key: 'M7.2 16a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM9.8 9.7 16 3.5M13 6.5l2.3 2.3',
  tool: 'M3 5.5h14v9H3zM6 9l2 1.5L6 12M10.5 12.5H14',
} as const

export type IconName = keyof typeof paths

/** What points along the line turns round where lines run from right to left. */
const pointing: readonly IconName[] = ['chevron', 'outside']

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={pointing.includes(name) ? 'icon icon-pointing' : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
