import { Button, ButtonLink, Card, Facts, filledField, Form, Heading, Meta, Select, Small, useLang, useT, type Filled } from '#ui/index.ts'
import { dateOf, sayDay } from '#platform/words.ts'
import { paths } from '../../paths.ts'
import { inForceOf, type ProfileView } from '../views.ts'

/** Working with it is one's own choice. */
export function MineCard({ view }: { view: ProfileView }) {
  const t = useT()
  const lang = useLang()
  const inForce = inForceOf(view.versions)
  return (
    <Card as="aside" label={t('Jij en dit profiel', 'You and this profile')}>
      {inForce && (
        <Facts
          small
          facts={[
            { name: t('Versie', 'Version'), value: String(inForce.number) },
            { name: t('Sinds', 'Since'), value: sayDay(dateOf(inForce.adoptedAt!), lang) },
          ]}
        />
      )}
      {inForce && !view.ended && !view.suggestedBy && (
        <Form action={view.mine ? paths.stop(view.id) : paths.choose(view.id)} label={t('Jij en dit profiel', 'You and this profile')}>
          <Button kind={view.mine ? 'quiet' : 'primary'}>
            {view.mine
              ? t('Ik werk hier niet meer mee', 'I work with this no more')
              : t('Ik werk met dit profiel', 'I work with this profile')}
          </Button>
        </Form>
      )}
      <Small soft>
        {t(
          'Niemand hoeft met een profiel te werken. Je leidinggevende kan er een voorstellen. Jij kiest.',
          'Nobody needs to work with a profile. Your manager can suggest one. You choose.',
        )}
      </Small>
    </Card>
  )
}

export function SuggestCard({ view, filled }: { view: ProfileView; filled: Filled }) {
  const t = useT()
  if (!view.team.length || view.ended) return null
  const became = {
    open: t('wacht op antwoord', 'waits for an answer'),
    taken: t('werkt ermee', 'works with it'),
    passed: t('past niet', 'does not fit'),
  }
  const told = view.team.filter((one) => one.suggested)
  return (
    <Card as="aside" label={t('Stel het voor', 'Suggest it')}>
      <Heading level={2} look={3}>
        {t('Stel het voor aan iemand van je team', 'Suggest it to somebody of your team')}
      </Heading>
      <Form action={paths.suggest(view.id)} label={t('Stel het voor', 'Suggest it')}>
        <Select
          {...filledField(filled, 'personId')}
          label={t('Wie', 'Who')}
          placeholder={t('Kies iemand', 'Choose somebody')}
          options={view.team.map((one) => ({ value: one.personId, label: one.name }))}
        />
        <Button kind="quiet">{t('Stel voor', 'Suggest')}</Button>
      </Form>
      {told.map((one) => (
        <Meta>
          {one.name}
          {became[one.suggested!]}
        </Meta>
      ))}
    </Card>
  )
}

/** Changing the name or team, and ending a profile for everybody: for the learning adviser. */
export function KeepCard({ view }: { view: ProfileView }) {
  const t = useT()
  if (!view.standing.adviser || view.ended) return null
  return (
    <Card as="aside" label={t('Beheer', 'Keeping')}>
      <ButtonLink kind="quiet" href={paths.renameProfile(view.id)}>
        {t('Wijzig naam of team', 'Change name or team')}
      </ButtonLink>
      <Form action={paths.endProfile(view.id)} label={t('Beëindigen', 'Ending')}>
        <Button kind="link">{t('Beëindig dit profiel', 'End this profile')}</Button>
      </Form>
      <Small soft>
        {t(
          'Dan werkt niemand er nog mee. Alle versies blijven leesbaar.',
          'Then nobody works with it any more. All versions stay readable.',
        )}
      </Small>
    </Card>
  )
}
