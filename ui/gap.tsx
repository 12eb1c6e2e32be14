import { useT } from '#ui/here.ts'

export interface GapRow {
  label: string
  from: number
  to: number
  now: number | null
  wanted: number | null
  /** Said beside the drawing. */
  text: string
}

const [wide, high, edge] = [260, 26, 9]

/** Where somebody stands on a line, and where that should be: full is now, open is wanted; `explained`: the caption says what they are. The drawing is for the eye; a table beside it says the same. */
export function GapPicture({ caption, rows, explained }: { caption: string; rows: GapRow[]; explained?: boolean }) {
  const t = useT()
  const wanted = !explained && rows.some((row) => row.wanted !== null)
  return (
    <figure class="chart gaps">
      <ul aria-hidden="true">
        {rows.map((row) => (
          <li>
            <span>{row.label}</span>
            <GapLine row={row} />
            <b class="num">{row.text}</b>
          </li>
        ))}
      </ul>
      <figcaption>
        {caption} {wanted && t('Dicht rondje: nu. Open rondje: gewenst.', 'Full circle: now. Open circle: wanted.')}
      </figcaption>
    </figure>
  )
}

function GapLine({ row: { from, to, now, wanted } }: { row: GapRow }) {
  const x = (value: number) => Math.round((edge + ((value - from) / Math.max(1, to - from)) * (wide - 2 * edge)) * 10) / 10
  const y = high / 2
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} width={wide} height={high}>
      <line x1={edge} x2={wide - edge} y1={y} y2={y} />
      {now !== null && wanted !== null && <line class="between" x1={x(now)} x2={x(wanted)} y1={y} y2={y} />}
      {wanted !== null && <circle class="wanted" cx={x(wanted)} cy={y} r="7" />}
      {now !== null && <circle class="now" cx={x(now)} cy={y} r="6" />}
    </svg>
  )
}
