// Line icons of one hand: 24 units, 1.8 wide, round ends. Decoration only: the word beside them says what they mean.
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  calendar: 'M4 6.5h16V20H4ZM4 10.5h16M8 3.5v4M16 3.5v4',
  place: 'M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11ZM12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  video: 'M3.5 7h11v10h-11ZM14.5 11l6-3.5v9l-6-3.5',
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4ZM4.5 20c.6-4 3.6-5.8 7.5-5.8s6.9 1.8 7.5 5.8',
  people:
    'M9 5a3.3 3.3 0 1 0 0 6.6A3.3 3.3 0 0 0 9 5ZM2.5 19c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5.3a3.3 3.3 0 0 1 0 6.1M18 14.4c2 .6 3.2 2.2 3.5 4.6',
  certificate: 'M4 4h16v11h-6M4 4v11h4M7.5 8h9M11 11.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM9.5 17.2V21l1.5-1 1.5 1v-3.8',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.3l3 2',
  download: 'M12 4v11M7.5 11 12 15.5 16.5 11M4.5 20h15',
  mail: 'M3.5 6h17v12.5h-17ZM3.5 7l8.5 6.5L20.5 7',
  check: 'M5 12.5 10 17.5 19.5 7',
  warning: 'M12 4 21 19.5H3ZM12 10v4M12 16.8v.2',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 11v5M12 8v.2',
  lock: 'M5.5 11h13v9h-13ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  arrow: 'M4.5 12h15M13.5 6l6 6-6 6',
  back: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  edit: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5ZM14 7l3 3',
  copy: 'M8.5 8.5h11v11h-11ZM5 15.5H4.5v-11h11V5',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7Z',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.2M4.5 12h.2M4.5 17.5h.2',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.7L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8Z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z',
}

export type IconName = keyof typeof paths

export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      aria-hidden={label ? undefined : 'true'}
      role={label ? 'img' : undefined}
      aria-label={label}
    >
      <path d={paths[name]} />
    </svg>
  )
}
