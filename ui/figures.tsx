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
