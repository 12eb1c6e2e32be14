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

/** Bars beside their table: the drawing is for the eye, the table for everyone. `unit` names the numbers. */
export function BarChart({ caption, bars, unit }: { caption: string; bars: Bar[]; unit: string }) {
  const lang = useLang()
  const top = Math.max(1, ...bars.map((bar) => bar.value))
  const step = 44
  const width = bars.length * step
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} 92`} width={width} height="92" aria-hidden="true">
        {bars.map((bar, i) => (
          <g>
            <rect x={i * step + 5} y={70 - (bar.value / top) * 54} width={step - 10} height={(bar.value / top) * 54 || 1} rx="3" />
            <text x={i * step + step / 2} y={66 - (bar.value / top) * 54}>
              {bar.text ?? figure(bar.value, lang)}
            </text>
            <text class="name" x={i * step + step / 2} y="86">
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
