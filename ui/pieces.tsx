import { toChildArray, type ComponentChildren } from 'preact'
import { figure, leafWords, longDate } from '#ui/dates.ts'
import { useLang, useT } from '#ui/here.ts'

type Kids = { children?: ComponentChildren }
export type Tone = 'brand' | 'warm' | 'sun' | 'line' | 'ok' | 'danger'

/** A state in words; its colour is only a second signal. */
export function Tag({ tone = 'brand', children }: Kids & { tone?: Tone }) {
  return <span class={`utrecht-data-badge tag ${tone}`}>{children}</span>
}

/** Day, number and month as a leaf of a calendar; without a date it says you can begin whenever you like. */
export function DateLeaf({ date }: { date: Temporal.PlainDate | null }) {
  const lang = useLang()
  if (!date) {
    return (
      <span class="leaf free">
        <b>{lang === 'nl' ? 'vrij' : 'free'}</b>
        <i aria-hidden="true">∞</i>
        <span>{lang === 'nl' ? 'altijd' : 'always'}</span>
      </span>
    )
  }
  const words = leafWords(date, lang)
  return (
    <time class="leaf" dateTime={date.toString()} title={longDate(date, lang)}>
      <b>{words.day}</b> <i>{words.number}</i> <span>{words.month}</span>
    </time>
  )
}

interface SeatFacts {
  left: number
  capacity?: number
  waiting?: number
  unlimited?: boolean
}

/** Free seats in a sentence. `few` from a fifth of the capacity, with at least three. */
export function Seats({ left, capacity, waiting = 0, unlimited }: SeatFacts) {
  const t = useT()
  if (unlimited) return <span class="seats">{t('Begin wanneer je wilt', 'Start whenever you like')}</span>
  if (left <= 0)
    return (
      <span class="seats none">{t('Vol', 'Full') + (waiting ? ` · ${waiting} ${t('op de wachtlijst', 'on the waiting list')}` : '')}</span>
    )
  const few = left <= Math.max(3, (capacity ?? 0) / 5)
  const words =
    capacity && few
      ? t(`Nog ${left} van de ${capacity} plaatsen`, `${left} of ${capacity} seats left`)
      : t(`${left} ${left === 1 ? 'plaats' : 'plaatsen'} vrij`, `${left} ${left === 1 ? 'seat' : 'seats'} free`)
  return <span class={few ? 'seats few' : 'seats'}>{words}</span>
}

/** Why this is suggested: every suggestion carries one. */
export function Reason({ children }: Kids) {
  return <p class="why">{children}</p>
}

/** Small facts beside each other with a dot between them; empty ones leave no dot behind. */
export function Meta({ children }: Kids) {
  const facts = toChildArray(children)
  const last = facts.length - 1
  return (
    <p class="meta">
      {facts.map((fact, i) => (
        <>
          <span>
            {fact}
            {i < last && <i> ·</i>}
          </span>
          {i < last && ' '}
        </>
      ))}
    </p>
  )
}

/** What colleagues thought of it; nothing while there is no mark to show. */
export function Rating({ mark, count }: { mark: number | null; count?: number }) {
  const lang = useLang()
  if (mark === null) return null
  const from = count
    ? lang === 'nl'
      ? `van ${count} collega’s`
      : `from ${count} colleagues`
    : lang === 'nl'
      ? 'van collega’s'
      : 'from colleagues'
  return (
    <span class="rating">
      <span aria-hidden="true">★</span> <b class="num">{figure(mark, lang, 1)}</b> {from}
    </span>
  )
}

export function Avatar({ initials, name, large }: { initials: string; name?: string; large?: boolean }) {
  return (
    <b class={large ? 'avatar large' : 'avatar'} role={name ? 'img' : undefined} aria-label={name} aria-hidden={name ? undefined : 'true'}>
      {initials}
    </b>
  )
}
