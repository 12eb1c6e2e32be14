import { figure } from '#ui/dates.ts'
import { useLang } from '#ui/here.ts'

/** A native meter of how far something is; the label says it in words too. */
export function Progress({ value, max, label, unseen }: { value: number; max: number; label: string; unseen?: boolean }) {
  return (
    <div class="progress">
      {!unseen && <span class="label">{label}</span>}
      <progress value={Math.min(value, max)} max={max || 1} aria-label={label} />
    </div>
  )
}

export interface Bar {
  label: string
  value: number
  /** Shown instead of the bare number. */
  text?: string
}

/** A line for each of a few named values, as parts of `whole` or beside the largest. The words say it all; the lines are for the eye. */
export function BarList({ caption, bars, whole }: { caption: string; bars: Bar[]; whole?: number }) {
  const lang = useLang()
  const top = whole ?? Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <figure class="chart">
      <dl class="bars">
        {bars.map((bar) => (
          <div>
            <dt>{bar.label}</dt>
            <dd>
              <progress value={bar.value} max={top || 1} aria-hidden="true" />
              <b class="num">{bar.text ?? figure(bar.value, lang)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** Bars beside their table: the drawing is for the eye, the table for everyone. `unit` names the numbers. */
export function BarChart({ caption, bars, unit }: { caption: string; bars: Bar[]; unit: string }) {
  const lang = useLang()
  const top = Math.max(1, ...bars.map((bar) => bar.value))
  const step = Math.min(72, Math.max(44, 320 / bars.length)) // few bars are broad ones
  const high = 96
  const width = bars.length * step
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${high + 38}`} width={width} height={high + 38} aria-hidden="true">
        {bars.map((bar, i) => (
          <g>
            <rect
              x={i * step + 6}
              y={high + 16 - (bar.value / top) * high}
              width={step - 12}
              height={(bar.value / top) * high || 1}
              rx="3"
            />
            <text x={i * step + step / 2} y={high + 12 - (bar.value / top) * high}>
              {bar.text ?? figure(bar.value, lang)}
            </text>
            <text class="name" x={i * step + step / 2} y={high + 33}>
              {bar.label}
            </text>
          </g>
        ))}
      </svg>
      <table class="unseen">
        <caption>{caption}</caption>
        <tbody>
          {bars.map((bar) => (
            <tr>
              <th scope="row">{bar.label}</th>
              <td>
                {bar.text ?? figure(bar.value, lang)} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

export interface RangeRow {
  label: string
  /** The ends of the scale: whole steps between them. */
  from: number
  to: number
  /** What is asked, as a band: from the lowest to the highest level. */
  bands: { from: number; to: number }[]
  /** What was said: a ring each, and full for the one that counts. */
  marks: { at: number; counts: boolean }[]
  /** Said beside the drawing. */
  text: string
}

const [wide, high, edge] = [260, 28, 12]

/** Levels on a scale, with what is asked as a band behind them: a row each. The drawing is for the eye; a table beside it says the same for everyone. */
export function RangeList({ caption, rows }: { caption: string; rows: RangeRow[] }) {
  return (
    <figure class="chart ranges">
      <ul aria-hidden="true">
        {rows.map((row) => (
          <li>
            <span>{row.label}</span>
            <RangeDrawing row={row} />
            <b class="num">{row.text}</b>
          </li>
        ))}
      </ul>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function RangeDrawing({ row: { from, to, bands, marks } }: { row: RangeRow }) {
  const x = (level: number) => Math.round(edge + ((level - from) / Math.max(1, to - from)) * (wide - 2 * edge))
  return (
    <svg viewBox={`0 0 ${wide} ${high}`} width={wide} height={high}>
      {bands.map((band) => (
        <rect class="band" x={x(band.from) - 9} y={3} width={x(band.to) - x(band.from) + 18} height={high - 6} rx="11" />
      ))}
      <line x1={edge} x2={wide - edge} y1={high / 2} y2={high / 2} />
      {Array.from({ length: to - from + 1 }, (_, n) => (
        <line x1={x(from + n)} x2={x(from + n)} y1={high / 2 - 4} y2={high / 2 + 4} />
      ))}
      {marks.map((mark) => (
        <circle class={mark.counts ? 'counts' : undefined} cx={x(mark.at)} cy={high / 2} r={mark.counts ? 6 : 4.5} />
      ))}
    </svg>
  )
}
