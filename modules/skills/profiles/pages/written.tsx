import type { ComponentChildren } from 'preact'
import { Actions, ButtonLink, Lines, Link, Meta, Row, Section, Small, useLang, useT } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { daysOpen, mayPropose } from '../rules.ts'
import { inForceOf, type ProfileView } from '../views.ts'
import { StateTag } from './words.tsx'

export function Versions({ view }: { view: ProfileView }) {
  const t = useT()
  const lang = useLang()
  const inForce = inForceOf(view.versions)
  const open = view.versions.filter((one) => one.state === 'proposal')
  const may = mayPropose(view.standing) && !view.ended
  return (
    <Section title={t('Samen geschreven', 'Written together')}>
      <HowItWorks unit={view.unit} />
      {view.versions.length > 0 && (
        <Lines
          card
          label={t('Voorstellen en versies', 'Proposals and versions')}
          items={view.versions.map((one) => (
            <Row wrap gap="s" middle>
              <Link href={paths.version(view.id, one.id)}>{t(`Versie ${one.number}`, `Version ${one.number}`)}</Link>
              <StateTag state={one.state} inForce={one.id === inForce?.id} />
              <Meta>{sayDay(dateOf(one.adoptedAt ?? one.proposedAt), lang)}</Meta>
            </Row>
          ))}
        />
      )}
      <Actions>
        {may && (
          <ButtonLink kind={inForce ? 'quiet' : 'primary'} href={paths.propose(view.id)}>
            {inForce ? t('Stel een wijziging voor', 'Propose a change') : t('Doe een voorstel', 'Make a proposal')}
          </ButtonLink>
        )}
        {open.length > 1 && (
          <ButtonLink kind="quiet" href={paths.compareVersions(view.id, open[1]!.id, open[0]!.id)}>
            {t('Leg de voorstellen naast elkaar', 'Put the proposals side by side')}
          </ButtonLink>
        )}
      </Actions>
    </Section>
  )
}

/** The rule by which a proposal becomes the profile, for everybody to read. */
export function HowItWorks({ unit }: { unit: string | null }): ComponentChildren {
  const t = useT()
  return (
    <Small soft>
      {unit
        ? t(
            `Iedereen van ${unit} stelt voor en reageert. Een voorstel staat ten minste ${daysOpen} dagen open. Daarna neemt een leidinggevende van het team of een leeradviseur het over, als er geen bezwaar meer is.`,
            `Everybody of ${unit} proposes and responds. A proposal is open for ${daysOpen} days at least. Then a manager of the team or a learning adviser adopts it, once nobody objects any more.`,
          )
        : t(
            `Iedereen stelt voor en reageert. Een voorstel staat ten minste ${daysOpen} dagen open. Daarna neemt een leeradviseur het over, als er geen bezwaar meer is.`,
            `Everybody proposes and responds. A proposal is open for ${daysOpen} days at least. Then a learning adviser adopts it, once nobody objects any more.`,
          )}{' '}
      {t(
        'De eerste versie kan meteen. Wat is overgenomen, verandert niet meer.',
        'The first version can be adopted at once. What was adopted does not change any more.',
      )}
    </Small>
  )
}
