import type { ComponentChildren } from 'preact'
import { useHere, useT } from '#ui/here.ts'

/** A sheet to print: who it is from, what it is, the facts that belong to it, and room to sign. On screen it looks like the paper. */
export function Paper({
  title,
  facts,
  children,
  foot,
}: {
  title: string
  facts?: { name: string; value: string }[]
  children?: ComponentChildren
  foot?: string
}) {
  const here = useHere()
  return (
    <article class="paper">
      <header>
        <p class="paper-from">{here.organisation?.name ?? 'Ambacht'}</p>
        <h1 class="utrecht-heading-1">{title}</h1>
        {facts && (
          <dl class="paper-facts">
            {facts.map((fact) => (
              <div>
                <dt>{fact.name}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      {children}
      {foot && <footer>{foot}</footer>}
    </article>
  )
}

/** The list that goes round in the room: name, what a trainer should know, present, signature. */
export function ParticipantList({ people }: { people: { name: string; note?: string; present?: boolean }[] }) {
  const t = useT()
  const heads = ['', t('Naam', 'Name'), t('Opmerking', 'Note'), t('Aanwezig', 'Present'), t('Handtekening', 'Signature')]
  return (
    <table class="roll">
      <caption class="unseen">{t('Deelnemers', 'Participants')}</caption>
      <thead>
        <tr>{heads.map((head) => (head ? <th scope="col">{head}</th> : <td />))}</tr>
      </thead>
      <tbody>
        {people.map((person, i) => (
          <tr>
            <td class="num">{i + 1}</td>
            <th scope="row">{person.name}</th>
            <td>{person.note}</td>
            <td>
              <span class={person.present ? 'box ticked' : 'box'}>{person.present && <span class="unseen">{t('ja', 'yes')}</span>}</span>
            </td>
            <td class="sign" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Names with what belongs to each, to hang on a wall. */
export function PaperNames({
  caption,
  people,
  nothing,
  notesAbout,
}: {
  caption: string
  people: { name: string; lines: string[]; notes: string[] }[]
  nothing: string
  notesAbout: string
}) {
  return (
    <table class="roll names">
      <caption class="unseen">{caption}</caption>
      <tbody>
        {people.map((person) => (
          <tr>
            <th scope="row">{person.name}</th>
            <td>
              {person.lines.length ? person.lines.map((line) => <p>{line}</p>) : <p class="soft">{nothing}</p>}
              {person.notes.length > 0 && (
                <p class="note">
                  {notesAbout}: {person.notes.join(' · ')}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
