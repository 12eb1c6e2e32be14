import { figure, leafWords } from '#ui/dates.ts'
import type { Lang } from '#ui/here.ts'

export interface OfferCardLook {
  href: string
  title: string
  /** What kind of learning it is, as words. */
  form: string
  about: string
  /** Small facts with a dot between them. */
  facts: string
  mark: number | null
  /** A date, `anytime` when one can begin at once, or null when there is no date yet. */
  when: Temporal.PlainDate | 'anytime' | null
  /** Free seats in words, and how it looks. */
  seats: string | null
  seatsLook: '' | ' few' | ' none'
  confidential: boolean
}

const words = {
  nl: { mark: 'van collega’s', free: ['vrij', '∞', 'altijd'], later: ['nog', '–', 'geen datum'], confidential: 'vertrouwelijk' },
  en: { mark: 'from colleagues', free: ['free', '∞', 'always'], later: ['no', '–', 'date yet'], confidential: 'confidential' },
}

/**
 * One activity in a list of fifty. Written flat, in one piece and called as a function: fifty cards of components within
 * components cost more than the page around them.
 */
export function offerCard(card: OfferCardLook, lang: Lang) {
  const say = words[lang]
  const [day, number, month] = leaf(card.when, lang)
  return (
    <li>
      <article class="card flow">
        <div class="row">
          <span class={card.when === null ? 'leaf later' : card.when === 'anytime' ? 'leaf free' : 'leaf'}>
            <b>{day}</b> <i>{number}</i> <span>{month}</span>
          </span>
          <div class="fill flow-s">
            <div class="row spread gap-s">
              <span class="row gap-s wrap-row">
                <span class="utrecht-data-badge tag line">{card.form}</span>
                {card.confidential && <span class="utrecht-data-badge tag sun">{say.confidential}</span>}
              </span>
              {card.mark !== null && (
                <span class="rating">
                  <span aria-hidden="true">★</span> <b class="num">{figure(card.mark, lang, 1)}</b> {say.mark}
                </span>
              )}
            </div>
            <h2 class="utrecht-heading-3">
              <a class="utrecht-link utrecht-link--html-a" href={card.href}>
                {card.title}
              </a>
            </h2>
            {card.about && <p class="utrecht-paragraph">{card.about}</p>}
            <div class="row spread">
              <p class="meta">{card.facts}</p>
              {card.seats && <span class={'seats' + card.seatsLook}>{card.seats}</span>}
            </div>
          </div>
        </div>
      </article>
    </li>
  )
}

function leaf(when: OfferCardLook['when'], lang: Lang): [string, string | number, string] {
  if (when === null) return words[lang].later as [string, string, string]
  if (when === 'anytime') return words[lang].free as [string, string, string]
  const { day, number, month } = leafWords(when, lang)
  return [day, number, month]
}
